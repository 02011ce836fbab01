package io.patriot.feeds.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the feed on this machine whether it is alive, and ends with 0 or 1: a task's health check,
 * for an image that has no other tools.
 */
public final class Probe {
  private static final int TIMEOUT_MS_MAX = 3_000;
  private static final int PORT = 8080;
  private static final int STATUS_BYTES = 12;

  private Probe() {}

  public static void main(String[] words) {
    System.exit(isAlive(words.length > 0 ? Integer.parseInt(words[0]) : PORT) ? 0 : 1);
  }

  static boolean isAlive(int port) {
    try (var socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MS_MAX);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS_MAX);
      socket
          .getOutputStream()
          .write(
              "GET /health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(STATUS_BYTES);
      return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }
}
