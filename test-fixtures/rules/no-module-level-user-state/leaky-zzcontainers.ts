import { Router, type Request, type Response } from "express";
import { BehaviorSubject } from "rxjs";
import { Injectable } from "@nestjs/common";
import { Service } from "typedi";
import nconf from "nconf";
import { desk } from "./desk.js";

interface Guest {
  name: string;
  email: string;
}

@Service()
export class Reception {
  private guest?: Guest;

  begin(guest: Guest) {
    this.guest = guest;
//  ^^^^^^^^^^^^^^^^^^ field
    return this.guest.name;
  }
}

@Injectable()
export class Viewing {
  private readonly viewer$ = new BehaviorSubject<Guest | null>(null);

  open(guest: Guest) {
    this.viewer$.next(guest);
//  ^^^^^^^^^^^^^^^^^^^^^^^^ client
  }
}

class Base {
  protected guest: unknown;

  protected async load(id: string) {
    this.guest = await desk.guest(id);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  }
}

class Rooms extends Base {
  async list(req: Request, res: Response) {
    await this.load(req.session.guestId);
    nconf.set("guest", req.user);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
    desk.setGuest(req.user);
//  ^^^^^^^^^^^^^^^^^^^^^^^ client
    res.json(this.guest);
  }
}

const rooms = new Rooms();
export default Router().get("/", (req, res) => rooms.list(req, res));
