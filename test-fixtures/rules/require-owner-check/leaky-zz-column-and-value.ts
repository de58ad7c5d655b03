// fixture: path app/controllers/diaries_controller.ts
import type { HttpContext } from "@adonisjs/core/http";
import Diary from "#models/diary";

export default class DiariesController {
  async show({ auth, params }: HttpContext) {
    auth.getUserOrFail();
    const diary = await Diary.findByOrFail("id", params.id);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return { text: diary.text };
  }

  async destroy({ auth, params, response }: HttpContext) {
    auth.getUserOrFail();
    const diary = await Diary.findBy("id", params.id);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    await diary?.delete();
    return response.noContent();
  }
}
