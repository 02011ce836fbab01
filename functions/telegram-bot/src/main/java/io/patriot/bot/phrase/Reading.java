package io.patriot.bot.phrase;

import java.util.List;
import java.util.Locale;

/** What a phrase comes to. */
public sealed interface Reading {
  /** This command, and no other. */
  record Command(String command) implements Reading {}

  /** Something is missing, and this command asks for it. */
  record Open(Slot slot, String command) implements Reading {}

  /** It may be one of these commands, or needs one of them to be whole. */
  record Ask(Slot slot, List<String> commands) implements Reading {
    public Ask {
      commands = List.copyOf(commands);
    }
  }

  /** It is not acted on; the word is the one that was not understood, otherwise empty. */
  record No(Why why, String word) implements Reading {
    static No because(Why why) {
      return new No(why, "");
    }
  }

  /** It says nothing about trading that is understood here. */
  record Nothing() implements Reading {}

  /** What is asked for. */
  enum Slot {
    AMOUNT,
    SYMBOL,
    UNIT,
    NUMBER,
    STOP,
    PRICE,
    PART,
    WHAT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence that asks. */
    public String sentenceKey() {
      return "phrase.ask." + key();
    }
  }
}
