/** Sends the day's list to the kitchen. */
function sendKitchenList() {
  MailApp.sendEmail("kitchen@restaurant.example", "Today", "12 guests");
}
