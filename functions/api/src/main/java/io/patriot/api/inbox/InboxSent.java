package io.patriot.api.inbox;

import io.patriot.api.page.PageDoor;
import io.patriot.api.page.Words;

/** What is done with what the page sends, behind API Gateway. */
record InboxSent(InboxDesk desk) implements PageDoor.Form {
  @Override
  public PageDoor.Said handle(byte[] body, Words words) {
    InboxDesk.Answer answer = desk.handle(body, new InboxWords(words));
    return new PageDoor.Said(answer.status(), answer.reply());
  }

  @Override
  public InboxReply unreadable(Words words) {
    return new InboxWords(words).unreadable();
  }

  @Override
  public InboxReply failed(Words words) {
    return new InboxWords(words).failed();
  }

  @Override
  public String failure() {
    return "inbox.page.failed";
  }
}
