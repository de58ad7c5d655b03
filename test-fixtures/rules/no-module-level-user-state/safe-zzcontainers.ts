import { Router, type Request, type Response } from "express";
import { BehaviorSubject } from "rxjs";
import { Injectable } from "@nestjs/common";
import { Service } from "typedi";
import nconf from "nconf";
import { desk, telemetry } from "./desk.js";

interface Guest {
  name: string;
  email: string;
}

@Service({ transient: true })
export class Reception {
  private guest?: Guest;

  begin(guest: Guest) {
    this.guest = guest;
    return this.guest.name;
  }
}

@Injectable()
export class Viewing {
  private readonly open$ = new BehaviorSubject<number>(0);

  open(guest: Guest) {
    this.open$.next(this.open$.value + 1);
    return guest.name;
  }
}

class Base {
  protected async load(id: string) {
    return desk.guest(id);
  }
}

class Rooms extends Base {
  async list(req: Request, res: Response) {
    const guest = await this.load(req.session.guestId);
    nconf.set("lastAt", Date.now());
    telemetry.setUser(req.user);
    res.json(guest);
  }
}

const rooms = new Rooms();
export default Router().get("/", (req, res) => rooms.list(req, res));
