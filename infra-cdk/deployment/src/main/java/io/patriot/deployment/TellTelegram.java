package io.patriot.deployment;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.bot.BotSettings;
import io.patriot.bot.MenuPublisher;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.TelegramClients;
import io.patriot.domain.market.Symbol;
import io.patriot.topology.Patriot;
import io.patriot.topology.StoredSecret;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What {@code infra-cdk/tell-telegram} starts, after a deployment: the bot's token and the
 * webhook's secret are read from Secrets Manager, and Telegram is told and asked.
 */
public final class TellTelegram {
  private static final String USAGE =
      "infra-cdk/tell-telegram https://DOOR: tells Telegram where the bot's door is and which"
          + " commands it lists";

  private TellTelegram() {}

  public static void main(String[] words) {
    if (words.length != 1 || !words[0].startsWith("http")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.exit(tell(URI.create(words[0]), System.getenv(), System.out) ? 0 : 1);
  }

  /**
   * @param environment says which region or emulator, and with TELEGRAM_API_URL another Bot API
   * @return whether Telegram has everything as it was told
   */
  static boolean tell(URI door, Map<String, String> environment, PrintStream out) {
    String api = environment.getOrDefault("TELEGRAM_API_URL", "");
    try (var clients = AwsClients.of(AwsSettings.fromEnvironment(environment), new CallCounter())) {
      Secret token = stored(Patriot.BOT_TOKEN, clients);
      Secret webhookSecret = stored(Patriot.WEBHOOK_SECRET, clients);
      TelegramClient client =
          TelegramClients.of(token.reveal(), api.isBlank() ? null : URI.create(api));
      return told(client, door, webhookSecret, menus(clients, client), token, out);
    } catch (SecretUnavailable e) {
      out.println("Secrets Manager does not give it: " + e.getMessage());
      return false;
    }
  }

  static boolean told(
      TelegramClient client,
      URI door,
      Secret webhookSecret,
      List<Menu> menus,
      Secret token,
      PrintStream out) {
    try {
      TelegramRegistration.Outcome outcome =
          new TelegramRegistration(client).register(door, webhookSecret, menus);
      outcome.lines().forEach(out::println);
      out.println(
          outcome.stands()
              ? "Telegram has everything as it was told."
              : "Telegram has something else than it was told.");
      return outcome.stands();
    } catch (TelegramApiException e) {
      // What a client says of its calls may hold their addresses, and those hold the token.
      String words = String.valueOf(e.getMessage());
      out.println("Telegram refuses: " + words.replace(token.reveal(), "(the token)"));
      return false;
    }
  }

  /** As the bot itself would publish them; nothing of it runs, and no table is asked. */
  static List<Menu> menus(AwsClients clients, TelegramClient client) {
    var nowhere = new TreeMap<String, String>();
    Patriot.TOPOLOGY.queues().forEach(queue -> nowhere.put(queue.name(), queue.physicalName()));
    ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).banner(false).build();
    context.registerSingleton(AwsClients.class, clients);
    context.registerSingleton(CallCounter.class, new CallCounter());
    context.registerSingleton(QueueUrls.class, new QueueUrls(nowhere));
    context.registerSingleton(TelegramClient.class, client);
    context.registerSingleton(
        CurrentSecret.class, TellTelegram::signsNothing, Qualifiers.byName("stop-link-secret"));
    context.registerSingleton(
        BotSettings.class, new BotSettings("-", "-", "-", new Symbol("BTCUSDT")));
    try (context) {
      return context.start().getBean(MenuPublisher.class).menus();
    }
  }

  private static Secret signsNothing() {
    throw new IllegalStateException("whoever tells the menus offers no stop link");
  }

  private static Secret stored(StoredSecret secret, AwsClients clients) {
    return new ManagedSecret(
            secret.name(), secret.physicalName(), clients::secretsManager, InstantSource.system())
        .get();
  }
}
