package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.FileShelf;
import io.patriot.telegram.web.Json;

/** The bot asks where a file can be fetched. */
final class GetFile implements BotMethod {
  private final FileShelf shelf;

  GetFile(FileShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public JsonNode call(Call call) {
    var file = shelf.find(call.text("file_id", ""));
    if (file == null) {
      throw Refusal.badRequest("invalid file_id");
    }
    return Json.object()
        .put("file_id", file.fileId())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.size())
        .put("file_path", file.path());
  }
}
