package io.patriot.testkit.pin;

import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PageWords;
import io.patriot.application.trace.Cause;
import java.util.ArrayList;
import java.util.List;

/** Keeps what pages say to the chat. */
public final class RecordingPageWords implements PageWords {
  private final List<PageWord> words = new ArrayList<>();
  private boolean fails;

  @Override
  public synchronized void send(PageWord word, Cause cause) {
    if (fails) {
      throw new IllegalStateException("The queue fails because the test says so");
    }
    words.add(word);
  }

  public synchronized List<PageWord> all() {
    return List.copyOf(words);
  }

  public synchronized List<PageWord.Kind> kinds() {
    return words.stream().map(PageWord::kind).toList();
  }

  public synchronized void fails(boolean is) {
    fails = is;
  }
}
