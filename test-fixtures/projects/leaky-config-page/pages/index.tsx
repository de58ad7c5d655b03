import type { GetServerSideProps } from "next";
import { site } from "../lib/settings";

export const getServerSideProps: GetServerSideProps = async () => {
  return { props: { site } };
  //                ^^^^ typed no-credential-exposure/page
};

export default function Home(props: { site: { title: string } }) {
  return <h1>{props.site.title}</h1>;
}
