package io.patriot.api.link;

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

/** The page on which a person hands in an exchange key, and where it is sent. */
@Controller("/app/link")
@Requires(property = "patriot.api.enabled", value = "true")
@Requires(notEnv = "function")
final class LinkController {
  private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);

  private final LinkPage page;
  private final LinkDesk desk;

  LinkController(LinkPage page, LinkDesk desk) {
    this.page = page;
    this.desk = desk;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> page() {
    return Guarded.of(HttpResponse.ok(page.html()));
  }

  @Get(value = "/link.js", produces = "text/javascript")
  HttpResponse<String> script() {
    return Guarded.of(HttpResponse.ok(page.script()));
  }

  @Get(value = "/link.css", produces = "text/css")
  HttpResponse<String> style() {
    return Guarded.of(HttpResponse.ok(page.style()));
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<LinkReply> submit(@Body byte[] body, HttpRequest<?> request) {
    try {
      LinkDesk.Answer answer = desk.handle(body, words(request));
      return Guarded.of(
          HttpResponse.<LinkReply>status(HttpStatus.valueOf(answer.status())).body(answer.reply()));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  @Error
  HttpResponse<LinkReply> incomplete(
      HttpRequest<?> request, UnsatisfiedRouteException withoutBody) {
    return Guarded.of(HttpResponse.<LinkReply>badRequest().body(words(request).unreadable()));
  }

  @Error
  HttpResponse<LinkReply> tooLarge(HttpRequest<?> request, ContentLengthExceededException tooMuch) {
    return Guarded.of(
        HttpResponse.<LinkReply>status(HttpStatus.REQUEST_ENTITY_TOO_LARGE)
            .body(words(request).unreadable()));
  }

  @Error
  HttpResponse<LinkReply> notTheForm(HttpRequest<?> request, UnsupportedMediaException otherKind) {
    return Guarded.of(
        HttpResponse.<LinkReply>status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
            .body(words(request).unreadable()));
  }

  /** Whatever breaks on the way here, the person reads our words and none of ours inside. */
  @Error
  HttpResponse<LinkReply> failed(HttpRequest<?> request, Throwable failure) {
    LOG.atError().setCause(failure).log("link.page.failed");
    return Guarded.of(HttpResponse.<LinkReply>serverError().body(words(request).failed()));
  }

  private static LinkWords words(HttpRequest<?> request) {
    return new LinkWords(Words.of(request.getHeaders().findFirst("Accept-Language")));
  }
}
