package io.patriot.api.pin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.patriot.api.page.Guarded;
import io.patriot.api.page.Words;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page on which a PIN is chosen and entered, and where it is sent. */
@Controller("/app/pin")
@Requires(property = "patriot.api.enabled", value = "true")
@Requires(notEnv = "function")
final class PinController {
  private static final Logger LOG = LoggerFactory.getLogger(PinController.class);

  private final PinPage page;
  private final PinDesk desk;

  PinController(PinPage page, PinDesk desk) {
    this.page = page;
    this.desk = desk;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> page() {
    return Guarded.of(HttpResponse.ok(page.html()));
  }

  @Get(value = "/pin.js", produces = "text/javascript")
  HttpResponse<String> script() {
    return Guarded.of(HttpResponse.ok(page.script()));
  }

  @Get(value = "/pin.css", produces = "text/css")
  HttpResponse<String> style() {
    return Guarded.of(HttpResponse.ok(page.style()));
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<PinReply> submit(@Body byte[] body, HttpRequest<?> request) {
    try {
      PinDesk.Answer answer = desk.handle(body, words(request));
      return Guarded.of(
          HttpResponse.<PinReply>status(HttpStatus.valueOf(answer.status())).body(answer.reply()));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  @Error
  HttpResponse<PinReply> incomplete(HttpRequest<?> request, UnsatisfiedRouteException withoutBody) {
    return Guarded.of(HttpResponse.<PinReply>badRequest().body(words(request).unreadable()));
  }

  @Error
  HttpResponse<PinReply> tooLarge(HttpRequest<?> request, ContentLengthExceededException tooMuch) {
    return Guarded.of(
        HttpResponse.<PinReply>status(HttpStatus.REQUEST_ENTITY_TOO_LARGE)
            .body(words(request).unreadable()));
  }

  @Error
  HttpResponse<PinReply> notTheForm(HttpRequest<?> request, UnsupportedMediaException otherKind) {
    return Guarded.of(
        HttpResponse.<PinReply>status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
            .body(words(request).unreadable()));
  }

  /** Whatever breaks on the way here, the person reads our words and none of ours inside. */
  @Error
  HttpResponse<PinReply> failed(HttpRequest<?> request, Throwable failure) {
    LOG.atError().setCause(failure).log("pin.page.failed");
    return Guarded.of(HttpResponse.<PinReply>serverError().body(words(request).failed()));
  }

  private static PinWords words(HttpRequest<?> request) {
    return new PinWords(Words.of(request.getHeaders().findFirst("Accept-Language")));
  }
}
