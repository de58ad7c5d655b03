// fixture: path app/controllers/diaries_controller.ts
import type { HttpContext } from "@adonisjs/core/http";
import Diary from "#models/diary";
import Article from "#models/article";

export default class DiariesController {
  async show({ auth, params, response }: HttpContext) {
    const user = auth.getUserOrFail();
    const diary = await Diary.findByOrFail("id", params.id);
    if (diary.userId !== user.id) return response.forbidden();
    return { text: diary.text };
  }

  async mine({ auth }: HttpContext) {
    const user = auth.getUserOrFail();
    const diary = await Diary.findBy("userId", user.id);
    return { text: diary?.text };
  }

  async article({ auth, params }: HttpContext) {
    auth.getUserOrFail();
    const article = await Article.findByOrFail("slug", params.slug);
    return { title: article.title };
  }
}
