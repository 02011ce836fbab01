package io.patriot.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The page on which letters stand that went nowhere. */
final class MailPage implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final int BACKLOG = 16;
  private static final int OK = 200;
  private static final String RULES =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private MailPage(HttpServer server) {
    this.server = server;
  }

  static MailPage open(int port, Supplier<List<ReceivedLetter>> letters) throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    var page = new MailPage(HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG));
    page.server.setExecutor(page.threads);
    page.server.createContext("/", exchange -> answer(exchange, drawn(letters.get())));
    page.server.start();
    return page;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, String html) throws IOException {
    try (exchange) {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", RULES);
      exchange.sendResponseHeaders(OK, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String drawn(List<ReceivedLetter> letters) {
    String list =
        letters.isEmpty()
            ? "<p>No letters yet. Write /email and an address to the bot, and its code comes here.</p>"
            : letters.stream().map(MailPage::drawn).collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="5">
        <title>Letters</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 1rem auto; padding: 0 1rem; }
        article { border: 1px solid color-mix(in srgb, currentcolor 25%%, transparent); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
        h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
        small { opacity: .75; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .5rem 0 0; }
        </style>
        </head>
        <body>
        <h1>Letters</h1>
        <p><small>What would go out by e-mail stands here and goes nowhere. The latest first.</small></p>
        %s
        </body>
        </html>
        """
        .formatted(list);
  }

  private static String drawn(ReceivedLetter letter) {
    return "<article><h2>%s</h2><small>%s · to %s</small><pre>%s</pre></article>"
        .formatted(
            escaped(letter.subject()),
            TIME.format(letter.at()),
            escaped(letter.to()),
            escaped(letter.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
