package io.patriot.bot.chat;

import io.patriot.application.news.Bucket;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.Urgency;
import io.patriot.application.time.Waits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How the bot tells traders what they did not ask for: never faster than Telegram takes it, and
 * what is urgent first. Answers to people who write do not pass here; they come as fast as people
 * write.
 *
 * <p>When Telegram is too busy for one chat, that chat is left alone as long as it asks. When it
 * says so of a second one meanwhile, it means the whole bot, and nobody says anything.
 */
public final class Voice {
  private static final int TRIES_MAX = 50;

  private final Chat chat;
  private final SendingPace pace;
  private final Waits waits;
  private final InstantSource clock;
  private long busyChat;
  private Instant busyUntil = Instant.MIN;

  public Voice(Chat chat, SendingPace pace, Waits waits, InstantSource clock) {
    this.chat = chat;
    this.pace = pace;
    this.waits = waits;
    this.clock = clock;
  }

  /**
   * The voice for what is so urgent. Whatever it says waits for its turn as long as that has
   * patience for; then it is a {@link RetryLater}, and was not said.
   */
  public Chat at(Urgency urgency) {
    return new Paced(urgency);
  }

  private <T> T inTurn(long chatId, Urgency urgency, Supplier<T> call) {
    Instant patient = clock.instant().plus(urgency.patience());
    boolean ofChat = false;
    for (int tries = 1; ; tries++) {
      Duration wait = ofChat ? Duration.ZERO : take(Bucket.ofChat(chatId), urgency);
      ofChat = wait.isZero();
      if (ofChat) {
        wait = take(Bucket.ALL, urgency);
      }
      if (wait.isZero()) {
        try {
          return call.get();
        } catch (RetryLater later) {
          if (!later.isBecauseBusy()) {
            throw later;
          }
          heardBusy(chatId, later.after());
          wait = later.after();
          ofChat = false;
        }
      }
      Duration left = Duration.between(clock.instant(), patient);
      if (tries == TRIES_MAX || !left.isPositive()) {
        throw new RetryLater(wait, new IllegalStateException("More is to be said than can be"));
      }
      stand(wait.compareTo(left) < 0 ? wait : left);
    }
  }

  private Duration take(Bucket bucket, Urgency urgency) {
    return pace.take(bucket, urgency, clock.instant());
  }

  private void heardBusy(long chatId, Duration after) {
    Instant now = clock.instant();
    Instant until = now.plus(after);
    pace.close(Bucket.ofChat(chatId), until);
    if (isAboutAll(chatId, now, until)) {
      pace.close(Bucket.ALL, until);
    }
  }

  private synchronized boolean isAboutAll(long chatId, Instant now, Instant until) {
    boolean another = chatId != busyChat && now.isBefore(busyUntil);
    busyChat = chatId;
    busyUntil = until;
    return another;
  }

  private void stand(Duration time) {
    try {
      waits.waitFor(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(time, e);
    }
  }

  /** The chat, as somebody hears it who is told things of one urgency. */
  private final class Paced implements Chat {
    private final Urgency urgency;

    private Paced(Urgency urgency) {
      this.urgency = urgency;
    }

    @Override
    public OptionalInt send(long chatId, Screen screen) {
      return inTurn(chatId, urgency, () -> chat.send(chatId, screen));
    }

    @Override
    public OptionalInt sendInTopic(long chatId, int topic, Screen screen) {
      return inTurn(chatId, urgency, () -> chat.sendInTopic(chatId, topic, screen));
    }

    @Override
    public OptionalInt sendQuietly(long chatId, Screen screen) {
      return inTurn(chatId, urgency, () -> chat.sendQuietly(chatId, screen));
    }

    @Override
    public FileSent sendFile(long chatId, ChatFile file) {
      return inTurn(chatId, urgency, () -> chat.sendFile(chatId, file));
    }

    @Override
    public FileSent sendPhoto(long chatId, ChatPhoto photo) {
      return inTurn(chatId, urgency, () -> chat.sendPhoto(chatId, photo));
    }

    @Override
    public Edited editPhoto(long chatId, int messageId, ChatPhoto photo) {
      return inTurn(chatId, urgency, () -> chat.editPhoto(chatId, messageId, photo));
    }

    @Override
    public Edited edit(long chatId, int messageId, Screen screen) {
      return inTurn(chatId, urgency, () -> chat.edit(chatId, messageId, screen));
    }

    @Override
    public boolean delete(long chatId, int messageId) {
      return chat.delete(chatId, messageId);
    }

    @Override
    public void answer(String pressId, String notice, boolean mustBeClosed) {
      chat.answer(pressId, notice, mustBeClosed);
    }

    @Override
    public void publishMenu(Menu menu) {
      chat.publishMenu(menu);
    }
  }
}
