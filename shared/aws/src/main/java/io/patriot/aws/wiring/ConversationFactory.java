package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.news.Bulletins;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.ToldAlarms;
import io.patriot.application.people.People;
import io.patriot.application.pin.PageWords;
import io.patriot.application.pin.Pins;
import io.patriot.application.stop.StopLinks;
import io.patriot.aws.AwsClients;
import io.patriot.aws.card.DynamoAccountCards;
import io.patriot.aws.card.DynamoCards;
import io.patriot.aws.card.DynamoChatUsers;
import io.patriot.aws.card.DynamoPressFacts;
import io.patriot.aws.card.DynamoUpdateClaims;
import io.patriot.aws.news.DynamoBulletins;
import io.patriot.aws.news.DynamoSendingPace;
import io.patriot.aws.news.DynamoToldAlarms;
import io.patriot.aws.people.DynamoPeople;
import io.patriot.aws.pin.DynamoPins;
import io.patriot.aws.queue.SqsPageWords;
import io.patriot.aws.queue.SqsTelegramUpdates;
import io.patriot.aws.stop.DynamoStopLinks;
import io.patriot.aws.table.Dynamo;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What conversations are kept in. */
@Factory
final class ConversationFactory {
  @Singleton
  Cards cards(Dynamo dynamo, Wire wire) {
    return new DynamoCards(dynamo, wire);
  }

  @Singleton
  AccountCards accountCards(Dynamo dynamo, Wire wire) {
    return new DynamoAccountCards(dynamo, wire);
  }

  @Singleton
  ChatUsers chatUsers(Dynamo dynamo) {
    return new DynamoChatUsers(dynamo);
  }

  @Singleton
  PressFacts pressFacts(Dynamo dynamo, Wire wire) {
    return new DynamoPressFacts(dynamo, wire, AwsFactory.MARKET_VENUE);
  }

  @Singleton
  UpdateClaims updateClaims(Dynamo dynamo, InstantSource clock) {
    return new DynamoUpdateClaims(dynamo, clock);
  }

  @Singleton
  Bulletins bulletins(Dynamo dynamo, Wire wire, InstantSource clock) {
    return new DynamoBulletins(dynamo, wire, clock);
  }

  @Singleton
  ToldAlarms toldAlarms(Dynamo dynamo, InstantSource clock) {
    return new DynamoToldAlarms(dynamo, clock);
  }

  @Singleton
  People people(Dynamo dynamo, Wire wire) {
    return new DynamoPeople(dynamo, wire);
  }

  @Singleton
  SendingPace sendingPace(Dynamo dynamo) {
    return new DynamoSendingPace(dynamo);
  }

  @Singleton
  Pins pins(Dynamo dynamo) {
    return new DynamoPins(dynamo);
  }

  @Singleton
  StopLinks stopLinks(Dynamo dynamo) {
    return new DynamoStopLinks(dynamo);
  }

  /** On the queue of updates, so that a word keeps its place among them. */
  @Singleton
  PageWords pageWords(
      AwsClients clients, QueueUrls urls, Wire wire, InstantSource clock, FreshDice dice) {
    return new SqsPageWords(clients.sqs(), urls.of("telegram-updates"), wire, clock, dice::name);
  }

  @Singleton
  TelegramUpdates telegramUpdates(AwsClients clients, QueueUrls urls) {
    return new SqsTelegramUpdates(clients.sqs(), urls.of("telegram-updates"));
  }
}
