package io.patriot.api.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.events.Wire;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page behind API Gateway: three files and one form. What it answers is what the controller of
 * the same page answers.
 */
public final class PageDoor implements Door {
  private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);
  private static final String JSON = "application/json";

  private final String path;
  private final PageFiles files;
  private final Form form;
  private final Wire wire;

  /** What is done with what was sent. */
  public interface Form {
    /**
     * @param body is wiped afterwards
     * @param words to answer in
     */
    Said handle(byte[] body, Words words);

    /** What a person reads when it was no form. */
    Object unreadable(Words words);

    /** What a person reads when it broke. */
    Object failed(Words words);

    /** How a log calls it when it broke. */
    String failure();
  }

  /** An HTTP status and what the page shows. */
  public record Said(int status, Object reply) {}

  /**
   * @param name of its files, which stand below the page's path
   */
  public PageDoor(
      String path, String name, String html, String script, String style, Form form, Wire wire) {
    this.path = path;
    this.files = new PageFiles(path, name, html, script, style);
    this.form = form;
    this.wire = wire;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpCall call) {
    return switch (call.method()) {
      case "GET" -> files.find(call.path());
      case "POST" -> call.path().equals(path) ? Optional.of(sent(call)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private HttpAnswer sent(HttpCall call) {
    Words words = Words.of(call.header("accept-language"));
    if (!call.header("content-type")
        .map(kind -> kind.split(";", 2)[0].strip())
        .equals(Optional.of(JSON))) {
      return answer(new Said(415, form.unreadable(words)));
    }
    byte[] body = call.body().getBytes(UTF_8);
    try {
      return answer(
          body.length == 0 ? new Said(400, form.unreadable(words)) : form.handle(body, words));
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log(form.failure());
      return answer(new Said(500, form.failed(words)));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private HttpAnswer answer(Said said) {
    return PageFiles.guarded(said.status(), JSON, wire.write(said.reply()));
  }
}
