package io.patriot.artefacts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters as SES does, and carries none. */
final class SilentPost implements AutoCloseable {
  private static final byte[] TAKEN =
      ("<SendEmailResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><SendEmailResult>"
              + "<MessageId>m-1</MessageId></SendEmailResult></SendEmailResponse>")
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final List<String> letters = new CopyOnWriteArrayList<>();

  SilentPost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            letters.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, TAKEN.length);
            exchange.getResponseBody().write(TAKEN);
          }
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked for, as it was written. */
  List<String> letters() {
    return List.copyOf(letters);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
