// fixture: path src/controllers/pay-slips.js
import { PaySlipModel } from "../models/pay-slip.js";
import { EmployeeModel } from "../models/employee.js";

let done = 0;
let slips = [];
let heading = "";

const createPaySlip = (req, res, employee, count) => {
  PaySlipModel.create({ employee: employee._id, month: req.body.month }).then((response) => {
    slips.push(response);
    // ^^^^^^^^^^^^^^^^^^^^@5 variable
    done = done + 1;
    if (done === count) res.status(200).json({ success: true, slips });
  });
};

export const createPaySlips = (req, res, next) => {
  done = 0;
  EmployeeModel.find({ organization: req.params.id })
    .then((employees) => {
      employees.forEach((employee) => createPaySlip(req, res, employee, employees.length));
    })
    .catch(next);
};

const lines = [];

export const printPaySlip = async (req, res) => {
  const slip = await PaySlipModel.findOne({ slipNumber: req.params.number });
  heading = `<h1>${slip.employeeName}</h1>`;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  for (const deduction of slip.deductions) lines.push({ reason: deduction.reason, yen: deduction.yen });
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.render("slip", { heading, lines });
};
