// fixture: path pages/recipes/[slug].tsx
import type { GetStaticProps } from "next";
import { prisma } from "../../lib/prisma";

export const getStaticProps: GetStaticProps = async ({ params }) => {
  const recipe = await prisma.recipe.findFirst({ where: { slug: String(params?.slug) }, include: { author: true } });
  if (!recipe) return { notFound: true };
  return { props: { recipe: JSON.parse(JSON.stringify(recipe)) } };
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
};

export default function Page({ recipe }: { recipe: { title: string; author: { name: string } } }) {
  return <h1>{recipe.title}, {recipe.author.name}</h1>;
}
