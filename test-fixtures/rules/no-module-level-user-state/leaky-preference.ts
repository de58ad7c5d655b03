// fixture: preset recommended
import type { NextFunction, Request, Response } from "express";
import i18next from "i18next";
import moment from "moment-timezone";
import pino from "pino";

export const log = pino().child({ service: "booking" });

export async function speakTheirLanguage(req: Request, _res: Response, next: NextFunction) {
  await i18next.changeLanguage(req.user.profile.language);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  moment.tz.setDefault(req.user.timezone);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  log.setBindings({ memberId: req.user.id });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  next();
}
