package io.patriot.exchanges.binance;

import static io.patriot.exchanges.binance.FieldWalk.BAR;
import static io.patriot.exchanges.binance.FieldWalk.BAR_OBJECT;
import static io.patriot.exchanges.binance.FieldWalk.CODE;
import static io.patriot.exchanges.binance.FieldWalk.DECIMAL;
import static io.patriot.exchanges.binance.FieldWalk.ERROR;
import static io.patriot.exchanges.binance.FieldWalk.FALSE;
import static io.patriot.exchanges.binance.FieldWalk.ID;
import static io.patriot.exchanges.binance.FieldWalk.INTEGER;
import static io.patriot.exchanges.binance.FieldWalk.LEVELS;
import static io.patriot.exchanges.binance.FieldWalk.PREVIOUS_UPDATE;
import static io.patriot.exchanges.binance.FieldWalk.RESULT;
import static io.patriot.exchanges.binance.FieldWalk.TRUE;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Frame.AggTradeFrame;
import io.patriot.exchanges.binance.Frame.BookTickerFrame;
import io.patriot.exchanges.binance.Frame.Ignored;
import io.patriot.exchanges.binance.Frame.KlineFrame;
import io.patriot.exchanges.binance.Frame.Malformed;
import io.patriot.exchanges.binance.Frame.MarkPriceFrame;
import io.patriot.exchanges.binance.Frame.TickerFrame;
import io.patriot.exchanges.binance.Frame.TradeFrame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads stream messages, raw or in the combined envelope, with their fields in any order. It never
 * throws for what the venue sends. One scanner belongs to one reader.
 */
final class FrameScanner {
  static final int FRAME_CHARS_MAX = 1024 * 1024;

  private static final int FIRST_CAPACITY = 4096;

  private final FieldWalk walk = new FieldWalk();
  private final DepthFrame depth = new DepthFrame(new Symbol("NONE"), walk.bids(), walk.asks());
  private volatile SymbolTable symbols;
  private char[] chars = new char[FIRST_CAPACITY];
  private byte[] bytes = new byte[FIRST_CAPACITY];

  FrameScanner(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** From now on frames of these symbols are read and all others ignored. */
  void listenTo(SymbolTable wanted) {
    symbols = wanted;
  }

  Frame scan(CharSequence text) {
    int length = text.length();
    if (length > FRAME_CHARS_MAX) {
      return Malformed.TOO_LONG;
    }
    if (length > chars.length) {
      chars = new char[Integer.highestOneBit(length) * 2];
      bytes = new byte[chars.length];
    }
    text.getChars(0, length, chars, 0);
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= chars[i];
      bytes[i] = (byte) chars[i];
    }
    if (all >= 0x80) {
      // Some symbols are not Latin. None of them is ours, and a wide letter must not become a quote
      // when it is narrowed.
      for (int i = 0; i < length; i++) {
        bytes[i] = chars[i] < 0x80 ? (byte) chars[i] : (byte) '?';
      }
    }
    return scan(bytes, 0, length);
  }

  /** The frame, valid until the next scan where it is a {@link DepthFrame}. */
  Frame scan(byte[] text, int from, int to) {
    if (!walk.walk(text, from, to)) {
      return Malformed.NOT_JSON;
    }
    if (!walk.isText('e')) {
      return answer();
    }
    return switch (event()) {
      case BOOK_TICKER -> bookTicker();
      case TRADE -> trade();
      case DEPTH -> depth();
      case AGG_TRADE -> aggTrade();
      case KLINE -> kline();
      case MARK_PRICE -> markPrice();
      case TICKER -> ticker();
      case SHUTDOWN -> Frame.Shutdown.ANNOUNCED;
      case OTHER -> Ignored.UNKNOWN_EVENT;
    };
  }

  private enum Event {
    BOOK_TICKER("bookTicker"),
    TRADE("trade"),
    DEPTH("depthUpdate"),
    AGG_TRADE("aggTrade"),
    KLINE("kline"),
    MARK_PRICE("markPriceUpdate"),
    TICKER("24hrTicker"),
    SHUTDOWN("serverShutdown"),
    OTHER("");

    private final String word;

    Event(String word) {
      this.word = word;
    }
  }

  private static final Event[] EVENTS = Event.values();

  private Event event() {
    byte[] text = walk.bytes();
    int from = walk.from('e');
    int length = walk.to('e') - from;
    for (Event event : EVENTS) {
      if (event.word.length() == length && startsWith(text, from, event.word)) {
        return event;
      }
    }
    return Event.OTHER;
  }

  private static boolean startsWith(byte[] text, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Frame answer() {
    boolean refused = walk.kind(ERROR) != FieldWalk.ABSENT || walk.kind(CODE) != FieldWalk.ABSENT;
    if (walk.is(ID, INTEGER) && (refused || walk.kind(RESULT) != FieldWalk.ABSENT)) {
      return new Frame.Ack(walk.number(ID), !refused);
    }
    return Ignored.UNKNOWN_EVENT;
  }

  private Frame bookTicker() {
    if (!has("uE", INTEGER) || !has("bBaA", DECIMAL) || !walk.isText('s')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : new BookTickerFrame(
            symbol,
            walk.number('u'),
            walk.number('E'),
            walk.number('b'),
            walk.number('B'),
            walk.number('a'),
            walk.number('A'));
  }

  private Frame trade() {
    if (!has("tT", INTEGER) || !has("pq", DECIMAL) || !walk.isText('s') || !hasFlag('m')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : new TradeFrame(
            symbol,
            walk.number('t'),
            walk.number('T'),
            walk.number('p'),
            walk.number('q'),
            walk.is('m', TRUE));
  }

  private Frame aggTrade() {
    if (!has("aflT", INTEGER) || !has("pq", DECIMAL) || !walk.isText('s') || !hasFlag('m')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : new AggTradeFrame(
            symbol,
            walk.number('a'),
            walk.number('f'),
            walk.number('l'),
            walk.number('T'),
            walk.number('p'),
            walk.number('q'),
            walk.is('m', TRUE));
  }

  private Frame depth() {
    if (!has("EUu", INTEGER)
        || !walk.is(PREVIOUS_UPDATE, INTEGER)
        || !has("ba", LEVELS)
        || !walk.isText('s')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : depth.head(
            symbol,
            walk.number('E'),
            walk.number('U'),
            walk.number('u'),
            walk.number(PREVIOUS_UPDATE));
  }

  private Frame kline() {
    if (!walk.is('E', INTEGER)
        || !walk.is('k', BAR_OBJECT)
        || !walk.isText('s')
        || !walk.isText(BAR + 'i')
        || !walk.is(BAR + 't', INTEGER)
        || !walk.is(BAR + 'n', INTEGER)
        || !hasInBar("ohlcv", DECIMAL)
        || !hasFlag(BAR + 'x')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    if (symbol == null) {
      return Ignored.UNKNOWN_SYMBOL;
    }
    Duration interval = BinanceFacts.barIntervals().get(walk.text(BAR + 'i'));
    return interval == null
        ? Ignored.UNKNOWN_INTERVAL
        : new KlineFrame(
            symbol,
            walk.number('E'),
            interval,
            walk.number(BAR + 't'),
            walk.number(BAR + 'o'),
            walk.number(BAR + 'h'),
            walk.number(BAR + 'l'),
            walk.number(BAR + 'c'),
            walk.number(BAR + 'v'),
            walk.number(BAR + 'n'),
            walk.is(BAR + 'x', TRUE));
  }

  private Frame markPrice() {
    if (!has("ET", INTEGER) || !has("pir", DECIMAL) || !walk.isText('s')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : new MarkPriceFrame(
            symbol,
            walk.number('E'),
            walk.number('p'),
            walk.number('i'),
            walk.number('r'),
            walk.number('T'));
  }

  private Frame ticker() {
    if (!walk.is('E', INTEGER)
        || !has("cohlP", DECIMAL)
        || !isAmount('v')
        || !isAmount('q')
        || !walk.isText('s')) {
      return Malformed.FIELD_ABSENT_OR_INEXACT;
    }
    Symbol symbol = symbol();
    return symbol == null
        ? Ignored.UNKNOWN_SYMBOL
        : new TickerFrame(
            symbol,
            walk.number('E'),
            walk.number('c'),
            walk.number('o'),
            walk.number('h'),
            walk.number('l'),
            walk.number('P'),
            walk.decimal('v'),
            walk.decimal('q'));
  }

  /** A decimal that may be too large for fixed point. */
  private boolean isAmount(int slot) {
    if (walk.is(slot, DECIMAL)) {
      return true;
    }
    if (!walk.is(slot, FieldWalk.TEXT)) {
      return false;
    }
    int digits = 0;
    int points = 0;
    for (int i = walk.from(slot); i < walk.to(slot); i++) {
      byte c = walk.bytes()[i];
      points += c == '.' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    int length = walk.to(slot) - walk.from(slot);
    return digits > 0 && points <= 1 && digits + points == length && length <= 30;
  }

  private boolean has(String slots, byte kind) {
    for (int i = 0; i < slots.length(); i++) {
      if (!walk.is(slots.charAt(i), kind)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasInBar(String slots, byte kind) {
    for (int i = 0; i < slots.length(); i++) {
      if (!walk.is(BAR + slots.charAt(i), kind)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasFlag(int slot) {
    return walk.is(slot, TRUE) || walk.is(slot, FALSE);
  }

  private @Nullable Symbol symbol() {
    return symbols.find(walk.bytes(), walk.from('s'), walk.to('s'));
  }
}
