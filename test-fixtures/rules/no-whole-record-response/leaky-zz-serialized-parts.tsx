// fixture: path pages/account.tsx
import superjson from "superjson";
import { getServerSession } from "next-auth/next";
import { authOptions } from "./api/auth/[...nextauth]";
import { Student } from "../models";

export const getServerSideProps = async ({ req, res }) => {
  const session = await getServerSession(req, res, authOptions);
  res.setHeader("Cache-Control", "private, no-store");
  const student = await Student.findOne({ authId: session.user.id }).lean();
  const { json } = superjson.serialize(student);
  return { props: { student: json } };
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
};

export default function Account({ student }) {
  return <h1>{student.firstName}</h1>;
}
