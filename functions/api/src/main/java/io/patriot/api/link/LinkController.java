package io.patriot.api.link;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;

/** The page on which a person hands in an exchange key, and where it is sent. */
@Controller("/app/link")
@Requires(property = "patriot.api.enabled", value = "true")
final class LinkController {
  /** Only our own files and answers; shown alone or inside Telegram's own page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org";

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

  private static <T> MutableHttpResponse<T> guarded(MutableHttpResponse<T> response) {
    return response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Strict-Transport-Security", "max-age=31536000")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
