import express from "express";
import { Injectable } from "@nestjs/common";
import { without, withOne } from "./lists";

const app = express();

interface Note {
  id: number;
  owner: string;
  email: string;
  title: string;
}

let notes: Note[] = [];

app.put("/notes/:id", (req, res) => {
  const id = Number(req.params.id);
  notes = notes.map((note) => (note.id === id ? { ...note, ...req.body, id } : note));
  res.sendStatus(204);
});

app.delete("/notes/:id", (req, res) => {
  notes = notes.filter((note) => note.id !== Number(req.params.id)).slice(0, 100);
  res.sendStatus(204);
});

@Injectable()
export class PresenceService {
  private online: number[] = [];

  enter(userId: number): void {
    this.online = withOne(this.online, userId);
  }

  leave(userId: number): void {
    this.online = without(this.online, userId);
  }
}
