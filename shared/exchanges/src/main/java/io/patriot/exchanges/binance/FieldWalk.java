package io.patriot.exchanges.binance;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * One pass over the JSON of a frame that remembers each short-named field, in whatever order they
 * come. Decimals in quotes are read on the way; nothing is allocated.
 *
 * <p>The text is checked to be JSON as it is walked, so that a cut or damaged frame is refused as a
 * whole. Fields of the event and of the bar within it ({@code k}) live in two banks.
 */
final class FieldWalk {
  static final int EVENT = 0;
  static final int BAR = 128;

  // Names of more than one letter take the places of control characters, which name no field.
  static final int PREVIOUS_UPDATE = 1;
  static final int ID = 2;
  static final int RESULT = 3;
  static final int ERROR = 4;
  static final int CODE = 5;
  private static final int DATA = 6;
  private static final int NOT_KEPT = -1;
  private static final int NO_NAME = -2;

  static final byte ABSENT = 0;
  static final byte INTEGER = 1;
  static final byte DECIMAL = 2;
  static final byte TEXT = 3;
  static final byte TRUE = 4;
  static final byte FALSE = 5;
  static final byte LEVELS = 6;
  static final byte BAR_OBJECT = 7;
  static final byte OTHER = 8;

  private final JsonText json = new JsonText();
  private final byte[] kinds = new byte[2 * BAR];
  private final int[] seen = new int[2 * BAR];
  private final int[] generations = new int[2];
  private final int[] froms = new int[2 * BAR];
  private final int[] tos = new int[2 * BAR];
  private final long[] numbers = new long[2 * BAR];
  private final Levels bids = new Levels();
  private final Levels asks = new Levels();

  /** Walks over one object; false when the text is not JSON or holds more than one value. */
  boolean walk(byte[] text, int from, int to) {
    json.start(text, from, to);
    generations[0]++;
    generations[1]++;
    return json.opens('{') && object(EVENT, true) && json.atEnd();
  }

  private boolean object(int bank, boolean mayBeEnvelope) {
    boolean inEnvelope = false;
    if (json.opens('}')) {
      return true;
    }
    do {
      int slot = name(bank);
      if (slot == NO_NAME) {
        return false;
      }
      if (mayBeEnvelope && slot == DATA && json.opens('{')) {
        generations[0]++; // what the envelope said beside its content is not the event
        generations[1]++;
        inEnvelope = true;
        if (!object(EVENT, false)) {
          return false;
        }
      } else if (!value(bank, inEnvelope || slot == DATA ? NOT_KEPT : slot)) {
        return false;
      }
    } while (json.opens(','));
    return json.opens('}');
  }

  /** Steps over a field's name and its colon. */
  private int name(int bank) {
    byte letter = json.shortName();
    if (letter != 0) {
      return bank + letter;
    }
    // No field we know is written with escapes, and one so written could pass for another.
    if (!json.string() || json.hasEscapes()) {
      return NO_NAME;
    }
    int slot = slot(bank, json.from(), json.to());
    return json.opens(':') ? slot : NO_NAME;
  }

  private int slot(int bank, int from, int to) {
    byte[] text = json.bytes();
    if (to - from == 1) {
      return text[from] > ' ' ? bank + text[from] : NOT_KEPT;
    }
    if (bank == BAR) {
      return NOT_KEPT;
    }
    if (to - from == 2 && text[from] == 'p' && text[from + 1] == 'u') {
      return PREVIOUS_UPDATE;
    }
    return json.is("data")
        ? DATA
        : json.is("id")
            ? ID
            : json.is("result")
                ? RESULT
                : json.is("error") ? ERROR : json.is("code") ? CODE : NOT_KEPT;
  }

  private boolean value(int bank, int slot) {
    if (slot == NOT_KEPT) {
      return json.value();
    }
    switch (json.peek()) {
      case '"' -> {
        if (!json.decimalOrString()) {
          return false;
        }
        keep(slot, json.hasEscapes() ? OTHER : json.isDecimal() ? DECIMAL : TEXT);
      }
      case '[' -> {
        if (bank != EVENT || (slot != 'b' && slot != 'a')) {
          return other(slot);
        }
        return levels(slot, slot == 'b' ? bids : asks);
      }
      case '{' -> {
        if (bank != EVENT || slot != 'k') {
          return other(slot);
        }
        generations[1]++;
        keep(slot, BAR_OBJECT);
        return json.opens('{') && object(BAR, false);
      }
      case 't', 'f', 'n' -> {
        byte kind = json.peek() == 't' ? TRUE : json.peek() == 'f' ? FALSE : OTHER;
        if (!json.value()) {
          return false;
        }
        keep(slot, kind);
      }
      default -> {
        if (!json.number()) {
          return false;
        }
        keep(slot, json.isInteger() ? INTEGER : OTHER);
      }
    }
    return true;
  }

  private boolean other(int slot) {
    keep(slot, OTHER);
    return json.value();
  }

  /** Reads {@code [["price","quantity"],…]}; anything else is walked over as some other array. */
  private boolean levels(int slot, Levels side) {
    int start = json.position();
    if (readLevels(side)) {
      keep(slot, LEVELS);
      return true;
    }
    json.back(start);
    return other(slot);
  }

  private boolean readLevels(Levels side) {
    side.clear();
    if (!json.opens('[')) {
      return false;
    }
    if (json.opens(']')) {
      return true;
    }
    do {
      if (!json.opens('[') || !json.decimalOrString() || !json.isDecimal()) {
        return false;
      }
      long price = json.number64();
      if (!json.opens(',') || !json.decimalOrString() || !json.isDecimal()) {
        return false;
      }
      long quantity = json.number64();
      if (price <= 0 || quantity < 0 || !json.opens(']') || !side.add(price, quantity)) {
        return false;
      }
    } while (json.opens(','));
    return json.opens(']');
  }

  private void keep(int slot, byte kind) {
    seen[slot] = generations[slot >> 7];
    kinds[slot] = kind;
    froms[slot] = json.from();
    tos[slot] = json.to();
    numbers[slot] = json.number64();
  }

  byte kind(int slot) {
    return seen[slot] == generations[slot >> 7] ? kinds[slot] : ABSENT;
  }

  boolean is(int slot, byte kind) {
    return seen[slot] == generations[slot >> 7] && kinds[slot] == kind;
  }

  /** The value of an {@link #INTEGER} as it is, of a {@link #DECIMAL} in fixed point. */
  long number(int slot) {
    return numbers[slot];
  }

  boolean isText(int slot) {
    return is(slot, TEXT) || is(slot, DECIMAL);
  }

  int from(int slot) {
    return froms[slot];
  }

  int to(int slot) {
    return tos[slot];
  }

  byte[] bytes() {
    return json.bytes();
  }

  String text(int slot) {
    return new String(json.bytes(), froms[slot], tos[slot] - froms[slot], StandardCharsets.UTF_8);
  }

  BigDecimal decimal(int slot) {
    return is(slot, DECIMAL) ? FixedPoint.decimal(numbers[slot]) : new BigDecimal(text(slot));
  }

  Levels bids() {
    return bids;
  }

  Levels asks() {
    return asks;
  }
}
