package io.patriot.api.stop;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.patriot.api.page.Guarded;
import io.patriot.api.page.Words;

/** The page with the one button that stops everything, and the call behind it. */
@Controller
@Requires(property = "patriot.api.enabled", value = "true")
@Requires(notEnv = "function")
final class StopController {
  private final StopPage page;
  private final StopDesk desk;

  StopController(StopPage page, StopDesk desk) {
    this.page = page;
    this.desk = desk;
  }

  @Get(value = StopDoor.PAGE, produces = MediaType.TEXT_HTML)
  HttpResponse<String> page() {
    return Guarded.of(HttpResponse.ok(page.html()));
  }

  @Get(value = StopDoor.PAGE + "/stop.js", produces = "text/javascript")
  HttpResponse<String> script() {
    return Guarded.of(HttpResponse.ok(page.script()));
  }

  @Get(value = StopDoor.PAGE + "/stop.css", produces = "text/css")
  HttpResponse<String> style() {
    return Guarded.of(HttpResponse.ok(page.style()));
  }

  /** Whatever is sent along is not read. */
  @Post(StopDoor.CALL)
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<StopReply> stop(HttpRequest<?> request) {
    StopDesk.Answer answer =
        desk.handle(
            request.getHeaders().findFirst("Authorization").orElse(""),
            request.getRemoteAddress().getAddress().getHostAddress(),
            new StopWords(Words.of(request.getHeaders().findFirst("Accept-Language"))));
    return Guarded.of(
        HttpResponse.<StopReply>status(HttpStatus.valueOf(answer.status())).body(answer.reply()));
  }
}
