// fixture: preset recommended
import type { NextFunction, Request, Response } from "express";
import i18next from "i18next";
import moment from "moment-timezone";
import pino from "pino";

export const log = pino().child({ service: "booking" });

void i18next.changeLanguage("ja");
moment.tz.setDefault("Asia/Tokyo");

export async function speakTheirLanguage(req: Request, res: Response, next: NextFunction) {
  res.locals.t = i18next.getFixedT(req.user.profile.language);
  res.locals.now = moment().tz(req.user.timezone);
  const own = log.child({ memberId: req.user.id });
  own.setBindings({ path: req.path });
  res.locals.log = own;
  next();
}
