// fixture: path src/controllers/pay-slips.js
import { PaySlipModel } from "../models/pay-slip.js";
import { EmployeeModel } from "../models/employee.js";
import { RateModel } from "../models/rate.js";

const createPaySlip = (req, employee) =>
  PaySlipModel.create({ employee: employee._id, month: req.body.month });

export const createPaySlips = (req, res, next) => {
  const slips = [];
  EmployeeModel.find({ organization: req.params.id })
    .then(async (employees) => {
      for (const employee of employees) slips.push(await createPaySlip(req, employee));
      res.status(200).json({ success: true, slips });
    })
    .catch(next);
};

export const printPaySlip = async (req, res) => {
  const slip = await PaySlipModel.findOne({ slipNumber: req.params.number });
  const lines = slip.deductions.map(({ reason, yen }) => ({ reason, yen }));
  res.render("slip", { heading: `<h1>${slip.employeeName}</h1>`, lines });
};

// The rates of a year are the same for everybody.
const rates = [];

export const ratesOfYear = async (req, res) => {
  const rate = await RateModel.findOne({ rateId: req.params.rate });
  rates.push(rate);
  res.json({ rates });
};
