import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("stays")
export class Stay {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  guestId!: number;

  @Column()
  people!: number;
}
