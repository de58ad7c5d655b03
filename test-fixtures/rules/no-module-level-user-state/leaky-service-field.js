const members = require("../members");

class ReminderService {
  constructor(transport) {
    this.transport = transport;
    this.plan = null;
    this.recipient = null;
  }

  async remind(req, res, next) {
    try {
      this.plan = await loadPlan();
      this.recipient = await members.findMember(req.params.id);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
      await this.transport.deliver(this.recipient, this.plan);
      res.json({ ok: true });
    } catch (error) {
      next(error);
    }
  }
}

const loadPlan = () => fetch("https://plans.example/current").then((answer) => answer.json());

module.exports.reminders = new ReminderService(require("../transport"));
