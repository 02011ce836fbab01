package io.patriot.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/**
 * Where everything listens on this machine: fixed distances from one base, so that two stacks can
 * run side by side.
 *
 * @param base the chat page's port
 */
public record Ports(int base) {
  public static final int BASE_DEFAULT = 8080;

  private static final int EXCHANGE = 10;
  private static final int EXCHANGE_OFFICE = 11;
  private static final int API = 20;
  private static final int HEALTH = 21;
  private static final int PAGES = 22;
  private static final int LETTERS = 23;
  private static final int SMTP = 24;
  private static final int HIGHEST = 65_535;

  public Ports {
    if (base < 1024 || base + SMTP > HIGHEST) {
      throw new IllegalArgumentException(
          "A port base lies between 1024 and " + (HIGHEST - SMTP) + ", not at " + base);
    }
  }

  /** The chat page and Telegram's doors. */
  public int chat() {
    return base;
  }

  /** The exchange simulator that speaks Binance's protocol. */
  public int exchange() {
    return base + EXCHANGE;
  }

  /** Where the exchange's operator opens accounts, gives keys out, and makes bad days. */
  public int exchangeOffice() {
    return base + EXCHANGE_OFFICE;
  }

  /** Where the internet would come in: webhooks. */
  public int api() {
    return base + API;
  }

  /** Health and metrics of the feeds. */
  public int health() {
    return base + HEALTH;
  }

  /** The pages that open inside Telegram, such as the one for exchange keys. */
  public int pages() {
    return base + PAGES;
  }

  /** The page on which letters stand that would go out by e-mail. */
  public int letters() {
    return base + LETTERS;
  }

  /** Where those are taken. */
  public int smtp() {
    return base + SMTP;
  }

  /** The first of these ports that something else already uses. */
  public Optional<Integer> firstTaken() {
    return List.of(
            chat(), exchange(), exchangeOffice(), api(), health(), pages(), letters(), smtp())
        .stream()
        .filter(Ports::isTaken)
        .findFirst();
  }

  /** A base whose ports are all free now, looked for upwards from this one. */
  public Ports nextFree() {
    Ports candidate = this;
    while (candidate.firstTaken().isPresent()) {
      candidate = new Ports(candidate.base + 100);
    }
    return candidate;
  }

  private static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
