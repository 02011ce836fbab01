package io.patriot.lambda;

import io.patriot.events.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.MDC;

/**
 * A function as AWS sees it: bytes in, bytes out.
 *
 * <p>The local stack runs this very object, so what is tried there is what is deployed.
 */
public final class Shell {
  private final String name;
  private final Form form;

  private Shell(String name, Form form) {
    this.name = name;
    this.form = form;
  }

  /** For what comes from queues, the bus, a table's stream and the clock. */
  public Shell(String name, Wire wire, Handler... handlers) {
    this(name, new EventForm(name, wire, List.of(handlers)));
  }

  /** For calls from the internet. */
  public Shell(String name, HttpHandler handler) {
    this(name, new HttpForm(handler));
  }

  public String name() {
    return name;
  }

  public void handle(InputStream in, OutputStream out) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    try (var _ = MDC.putCloseable("function", name)) {
      out.write(form.answer(event).getBytes(StandardCharsets.UTF_8));
    }
  }
}
