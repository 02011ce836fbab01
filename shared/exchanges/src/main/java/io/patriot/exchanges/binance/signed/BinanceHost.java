package io.patriot.exchanges.binance.signed;

import java.net.URI;

/** The only places that a user's key is ever sent to; nothing a user types can add one. */
public sealed interface BinanceHost {
  /** Futures by REST. */
  URI futures();

  /** Futures by stream. */
  URI streams();

  /** Where a key tells what it may do. */
  URI wallet();

  /** As a deployed part is told by {@code PATRIOT_BINANCE}. */
  static BinanceHost named(String name) {
    return switch (name) {
      case "production" -> new Production();
      case "testnet" -> new Testnet();
      default -> throw new IllegalArgumentException("There is no such Binance: " + name);
    };
  }

  /** The exchange itself. */
  record Production() implements BinanceHost {
    private static final URI FUTURES = URI.create("https://fapi.binance.com");
    private static final URI STREAMS = URI.create("wss://fstream.binance.com");
    private static final URI WALLET = URI.create("https://api.binance.com");

    @Override
    public URI futures() {
      return FUTURES;
    }

    @Override
    public URI streams() {
      return STREAMS;
    }

    @Override
    public URI wallet() {
      return WALLET;
    }
  }

  /** The exchange's place for trying; it has no wallet, so questions there are refused by it. */
  record Testnet() implements BinanceHost {
    private static final URI FUTURES = URI.create("https://demo-fapi.binance.com");
    private static final URI STREAMS = URI.create("wss://fstream.binancefuture.com");

    @Override
    public URI futures() {
      return FUTURES;
    }

    @Override
    public URI streams() {
      return STREAMS;
    }

    @Override
    public URI wallet() {
      return FUTURES;
    }
  }

  /** The exchange simulator on this machine. */
  record Loopback(int port) implements BinanceHost {
    private static final int PORT_MAX = 65_535;

    public Loopback {
      if (port < 1 || port > PORT_MAX) {
        throw new IllegalArgumentException("Not a port: " + port);
      }
    }

    @Override
    public URI futures() {
      return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI streams() {
      return URI.create("ws://127.0.0.1:" + port);
    }

    @Override
    public URI wallet() {
      return futures();
    }
  }
}
