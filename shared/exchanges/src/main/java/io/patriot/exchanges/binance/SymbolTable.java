package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The symbols we listen to, found by the bytes of a frame without making a string of them. */
final class SymbolTable {
  private final byte[][] names;
  private final @Nullable Symbol[] symbols;
  private final int mask;

  private SymbolTable(int capacity) {
    this.names = new byte[capacity][];
    this.symbols = new Symbol[capacity];
    this.mask = capacity - 1;
  }

  static SymbolTable of(Collection<Symbol> symbols) {
    var table = new SymbolTable(Integer.highestOneBit(Math.max(symbols.size(), 2)) * 4);
    symbols.forEach(table::put);
    return table;
  }

  private void put(Symbol symbol) {
    byte[] name = symbol.value().getBytes(StandardCharsets.US_ASCII);
    int at = hash(name, 0, name.length) & mask;
    while (symbols[at] != null) {
      at = (at + 1) & mask;
    }
    names[at] = name;
    symbols[at] = symbol;
  }

  @Nullable Symbol find(byte[] text, int from, int to) {
    int at = hash(text, from, to) & mask;
    while (true) {
      Symbol symbol = symbols[at];
      if (symbol == null || same(names[at], text, from, to)) {
        return symbol;
      }
      at = (at + 1) & mask;
    }
  }

  private static boolean same(byte[] name, byte[] text, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    return hash ^ (hash >>> 15);
  }
}
