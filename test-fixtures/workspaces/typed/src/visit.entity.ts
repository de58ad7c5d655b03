import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("visits")
export class Visit {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  patientId!: number;

  @Column()
  diagnosis!: string;
}
