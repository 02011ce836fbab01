package io.patriot.api.pin;

import io.patriot.api.page.PageDoor;
import io.patriot.api.page.Words;

/** What is done with what the page sends, behind API Gateway. */
record PinSent(PinDesk desk) implements PageDoor.Form {
  @Override
  public PageDoor.Said handle(byte[] body, Words words) {
    PinDesk.Answer answer = desk.handle(body, new PinWords(words));
    return new PageDoor.Said(answer.status(), answer.reply());
  }

  @Override
  public PinReply unreadable(Words words) {
    return new PinWords(words).unreadable();
  }

  @Override
  public PinReply failed(Words words) {
    return new PinWords(words).failed();
  }

  @Override
  public String failure() {
    return "pin.page.failed";
  }
}
