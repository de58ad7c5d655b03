const members = require("../members");

class ReminderService {
  constructor(transport) {
    this.transport = transport;
    this.plan = null;
  }

  async remind(req, res, next) {
    try {
      this.plan = await loadPlan();
      const recipient = await members.findMember(req.params.id);
      await this.transport.deliver(recipient, this.plan);
      res.json({ ok: true });
    } catch (error) {
      next(error);
    }
  }
}

const loadPlan = () => fetch("https://plans.example/current").then((answer) => answer.json());

module.exports.reminders = new ReminderService(require("../transport"));
