package io.patriot.application.card;

import io.patriot.application.people.Membership;
import io.patriot.application.platform.Feature;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question about an account or its orders that waits for its owner's press, or for two where much
 * hangs on it; stored before it is shown. The last press uses it up.
 *
 * @param userId the only person whose press counts, by Telegram's number
 * @param chatId the only chat it counts in
 * @param presses how many it takes
 * @param pressed how many there were
 * @param before how it was when the question was asked, such as 5 for a leverage of five times;
 *     empty when there is nothing to compare with
 * @param proof whether its person must first prove with their PIN that it is they
 * @param messageId the message that shows it, if that had to be noted
 */
public record AccountCard(
    CardId id,
    AccountId account,
    long userId,
    long chatId,
    Act act,
    int presses,
    int pressed,
    Instant expiresAt,
    Status status,
    String before,
    Proof proof,
    @Nullable Integer messageId) {

  /** How long the question waits. */
  public static final Duration LASTS = Duration.ofMinutes(2);

  /** How long when a page is opened for it, on which a PIN may first have to be chosen. */
  public static final Duration LASTS_WITH_PAGE = Duration.ofMinutes(5);

  /** A question that needs no PIN. */
  public AccountCard(
      CardId id,
      AccountId account,
      long userId,
      long chatId,
      Act act,
      int presses,
      int pressed,
      Instant expiresAt,
      Status status) {
    this(
        id,
        account,
        userId,
        chatId,
        act,
        presses,
        pressed,
        expiresAt,
        status,
        "",
        Proof.NONE_NEEDED,
        null);
  }

  /** Whether the person proved that it is they. */
  public enum Proof {
    NONE_NEEDED,
    NEEDED,
    GIVEN
  }

  /** What the last press does. */
  public sealed interface Act {
    /** Ask this at the door for orders. */
    record Ask(AccountWish wish) implements Act {}

    /**
     * From now on everything in the chat is about the account, with real money.
     *
     * @param then the command to go on with; empty when there is none
     */
    record Use(String then) implements Act {}

    /**
     * Let everybody open positions again, by somebody who looks after the platform.
     *
     * @param seen the version of the platform's switch when it was asked for
     */
    record ReleasePlatform(long seen) implements Act {}

    /**
     * Hold every account of everybody to ceilings, by somebody who looks after the platform.
     *
     * @param proven whether it waits for their PIN, as anything looser does
     */
    record LimitPlatform(LimitWish wanted, boolean proven) implements Act {}

    /**
     * Put a person so, by somebody who looks after the platform.
     *
     * @param why in that admin's words; empty when nothing was said
     */
    record PutPerson(TenantId whom, Membership.State to, String why) implements Act {}

    /**
     * Make a person an admin, or end that, by somebody who looks after the platform.
     *
     * @param why in that one's words; empty when nothing was said
     */
    record TurnRole(TenantId whom, boolean admin, String why) implements Act {}

    /**
     * Take back what waits of a person and may open something, by somebody who looks after the
     * platform.
     *
     * @param order the only one, or how its name begins; empty for all
     * @param why in that one's words
     */
    record TakeBack(TenantId whom, String order, String why) implements Act {}

    /**
     * Turn a part of the platform on or off, by somebody who looks after it.
     *
     * @param percent for how many of a hundred it is to be on
     * @param why in that one's words
     */
    record TurnFlag(Feature feature, int percent, String why) implements Act {}

    /** Tell everybody this, by somebody who looks after the platform. */
    record Announce(String text) implements Act {}

    /** Hand over, or give up, what is kept of its person. */
    record Own(OwnWish wish) implements Act {}

    /** Choose a PIN or another, on its page. */
    record Pin() implements Act {}

    /**
     * Change an order where it rests.
     *
     * @param seen the order's version on the card; if it moved on since, nothing is asked
     */
    record Amend(OrderId order, Quantity quantity, Price price, long seen) implements Act {}

    /**
     * Take all working orders back, of one market or of all.
     *
     * @param orders those that the card showed
     */
    record CancelAll(Optional<Symbol> symbol, List<OrderId> orders) implements Act {
      public CancelAll {
        orders = List.copyOf(orders);
      }
    }
  }

  /** What a person can ask of all that is kept of them. */
  public enum OwnWish {
    /** A file of it. */
    EXPORT,
    /** That it be forgotten. */
    LEAVE
  }

  /** Where a card stands. */
  public enum Status {
    NEW,
    CONFIRMED,
    CANCELLED
  }

  public TenantId tenant() {
    return account.tenant();
  }

  /** Under this name the wish is heard once. */
  public String requestId() {
    return "card-" + id;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether the next press is the last. */
  public boolean isBeforeLastPress() {
    return pressed + 1 >= presses;
  }

  /** The card after a press that counted. */
  public AccountCard afterPress() {
    int now = pressed + 1;
    return new AccountCard(
        id,
        account,
        userId,
        chatId,
        act,
        presses,
        now,
        expiresAt,
        now >= presses ? Status.CONFIRMED : Status.NEW,
        before,
        proof,
        messageId);
  }

  public AccountCard cancelled() {
    return with(Status.CANCELLED, proof, messageId);
  }

  /** The card after its person's PIN was right. */
  public AccountCard proven() {
    return with(status, Proof.GIVEN, messageId);
  }

  public AccountCard shownOn(int message) {
    return with(status, proof, message);
  }

  private AccountCard with(Status newStatus, Proof newProof, @Nullable Integer message) {
    return new AccountCard(
        id, account, userId, chatId, act, presses, pressed, expiresAt, newStatus, before, newProof,
        message);
  }

  /** Whether the PIN's page is opened for it. */
  public boolean opensThePage() {
    return proof != Proof.NONE_NEEDED || act instanceof Act.Pin;
  }

  /**
   * Stands for all that the card would do. Whoever confirms it elsewhere brings along the seal of
   * what they saw, so that nothing else can be confirmed.
   */
  public String seal() {
    String content =
        String.join("\n", id.value(), account.toString(), userId + "@" + chatId, before)
            + "\n"
            + act
            + "\n"
            + expiresAt;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
