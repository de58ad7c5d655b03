// fixture: path app/routes/courses.$slug.tsx
// fixture: preset recommended
import { getUser } from "../session.server";
import { buildPage } from "../pages.server";

const pages = new Map<string, unknown>();

export async function loader({ request, params }: { request: Request; params: { slug: string } }) {
  const key = new URL(request.url).pathname;
  const known = pages.get(key);
  if (known) return known;
  const user = await getUser(request);
  const page = await buildPage(params.slug, user);
  pages.set(key, page);
  // ^^^^^^^^^^^^^^^^^^^^@3 key
  return page;
}
