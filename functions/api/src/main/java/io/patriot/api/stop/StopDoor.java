package io.patriot.api.stop;

import io.patriot.api.page.Door;
import io.patriot.api.page.PageFiles;
import io.patriot.api.page.Words;
import io.patriot.events.Wire;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import java.util.Optional;

/**
 * The page and the call behind API Gateway. Looking at the page does nothing: what previews and
 * scanners of links do stops nobody.
 */
final class StopDoor implements Door {
  static final String PAGE = "/app/stop";
  static final String CALL = "/v1/stop";

  private final PageFiles files;
  private final StopDesk desk;
  private final Wire wire;

  StopDoor(StopPage page, StopDesk desk, Wire wire) {
    this.files = new PageFiles(PAGE, "stop", page.html(), page.script(), page.style());
    this.desk = desk;
    this.wire = wire;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpCall call) {
    return switch (call.method()) {
      case "GET" -> files.find(call.path());
      case "POST" -> call.path().equals(CALL) ? Optional.of(stop(call)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private HttpAnswer stop(HttpCall call) {
    StopDesk.Answer answer =
        desk.handle(
            call.header("authorization").orElse(""),
            call.from(),
            new StopWords(Words.of(call.header("accept-language"))));
    return PageFiles.guarded(answer.status(), "application/json", wire.write(answer.reply()));
  }
}
