package io.patriot.api.link;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page on which a person hands in an exchange key, and where it is sent. */
@Controller("/app/link")
@Requires(property = "patriot.api.enabled", value = "true")
final class LinkController {
  /** Only our own files and answers; shown alone or inside Telegram's own page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org";

  private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);

  private final LinkPage page;
  private final LinkDesk desk;

  LinkController(LinkPage page, LinkDesk desk) {
    this.page = page;
    this.desk = desk;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> page() {
    return guarded(HttpResponse.ok(page.html()));
  }

  @Get(value = "/link.js", produces = "text/javascript")
  HttpResponse<String> script() {
    return guarded(HttpResponse.ok(page.script()));
  }

  @Get(value = "/link.css", produces = "text/css")
  HttpResponse<String> style() {
    return guarded(HttpResponse.ok(page.style()));
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<LinkReply> submit(@Body byte[] body) {
    try {
      LinkDesk.Answer answer = desk.handle(body);
      return guarded(
          HttpResponse.<LinkReply>status(HttpStatus.valueOf(answer.status())).body(answer.reply()));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  @Error
  HttpResponse<LinkReply> incomplete(UnsatisfiedRouteException withoutBody) {
    return guarded(HttpResponse.<LinkReply>badRequest().body(LinkWords.unreadable()));
  }

  @Error
  HttpResponse<LinkReply> tooLarge(ContentLengthExceededException tooMuch) {
    return guarded(
        HttpResponse.<LinkReply>status(HttpStatus.REQUEST_ENTITY_TOO_LARGE)
            .body(LinkWords.unreadable()));
  }

  @Error
  HttpResponse<LinkReply> notTheForm(UnsupportedMediaException otherKind) {
    return guarded(
        HttpResponse.<LinkReply>status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
            .body(LinkWords.unreadable()));
  }

  /** Whatever breaks on the way here, the person reads our words and none of ours inside. */
  @Error
  HttpResponse<LinkReply> failed(Throwable failure) {
    LOG.atError().setCause(failure).log("link.page.failed");
    return guarded(
        HttpResponse.<LinkReply>serverError().body(LinkWords.failed("the time on your clock")));
  }

  private static <T> MutableHttpResponse<T> guarded(MutableHttpResponse<T> response) {
    return response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Strict-Transport-Security", "max-age=31536000")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
