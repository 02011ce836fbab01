package io.patriot.exchanges.binance.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceHostTest {
  private static List<URI> addresses(BinanceHost host) {
    return List.of(host.futures(), host.streams(), host.wallet());
  }

  @Test
  void aKeyLeavesThisMachineEncryptedAndToTheExchangeOnly() {
    assertThat(addresses(new BinanceHost.Production()))
        .allMatch(address -> List.of("https", "wss").contains(address.getScheme()))
        .allMatch(address -> address.getHost().endsWith(".binance.com"));
    assertThat(addresses(new BinanceHost.Testnet()))
        .allMatch(address -> List.of("https", "wss").contains(address.getScheme()))
        .allMatch(
            address ->
                address.getHost().equals("demo-fapi.binance.com")
                    || address.getHost().equals("fstream.binancefuture.com"));
    assertThat(addresses(new BinanceHost.Loopback(8090)))
        .allMatch(address -> address.getHost().equals("127.0.0.1") && address.getPort() == 8090);
    assertThat(BinanceHost.class.getPermittedSubclasses()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65_536})
  void whatIsNoPortIsABug(int port) {
    assertThatThrownBy(() -> new BinanceHost.Loopback(port))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
