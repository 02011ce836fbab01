package io.patriot.simulator.binance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One line of the table of what the exchange answers. */
record ContractCase(String name, List<Ask> before, Ask request, int status, List<String> expected) {

  /** A request, and how it differs from a proper one. */
  record Ask(
      boolean refusedOnPurpose,
      Map<String, String> oddities,
      String method,
      String path,
      String parameters) {
    static Ask read(String text) {
      Map<String, String> oddities = new LinkedHashMap<>();
      String rest = text.strip();
      boolean refused = rest.startsWith("!");
      rest = refused ? rest.substring(1) : rest;
      while (rest.matches("[A-Z]+=\\S+ .*")) {
        String odd = rest.substring(0, rest.indexOf(' '));
        oddities.put(odd.substring(0, odd.indexOf('=')), odd.substring(odd.indexOf('=') + 1));
        rest = rest.substring(odd.length()).strip();
      }
      String[] parts = rest.split(" ", 3);
      String path = parts[1].startsWith("/") ? parts[1] : "/fapi/v1/" + parts[1];
      return new Ask(refused, oddities, parts[0], path, parts.length > 2 ? parts[2].strip() : "");
    }

    String oddity(String name) {
      return oddities.getOrDefault(name, "");
    }
  }

  static List<ContractCase> all() {
    try (var stream = ContractCase.class.getResourceAsStream("contract.txt")) {
      if (stream == null) {
        throw new AssertionError("There is no table");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ContractCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContractCase read(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != 4) {
      throw new AssertionError("Four columns, please: " + line);
    }
    List<Ask> before =
        Stream.of(columns[1].split(";;")).filter(text -> !text.isBlank()).map(Ask::read).toList();
    List<String> answer = List.of(columns[3].strip().split(" "));
    return new ContractCase(
        columns[0].strip(),
        before,
        Ask.read(columns[2]),
        Integer.parseInt(answer.getFirst()),
        answer.subList(1, answer.size()));
  }
}
