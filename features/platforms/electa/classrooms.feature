Feature: Classrooms
  People enter a virtual classroom from the school's own site, and the session logs tell who was there.

  Background:
    Given an account at Electa

  @electa/launch/enter
  @electa/launch/creates-user
  @electa/launch/page
  Scenario: Somebody new enters a room
    When "Ada" is launched into the room with the key "ada"
    Then a page shows the room's name
    And "Ada" is a student of the account
    And "Ada" is in the room

  @electa/launch/known-user
  Scenario: Somebody who is known stays as they are
    Given "Ada" was launched with the key "ada"
    When "Eve" is launched into the room with the key "ada"
    Then "Ada" is in the room
    And nobody is called "Eve"

  @electa/launch/unique-user-name
  Scenario: The key is required
    When somebody is launched without UniqueUserName
    Then the page shows "Missing Parameter: UniqueUserName"

  @electa/launch/type
  Scenario: Session moderators are switched off
    Given session moderators are switched off
    When somebody is launched as "MDR"
    Then a student is in the room

  @electa/launch/room
  Scenario: A room that there is not
    When somebody is launched into the room 1
    Then the page shows "Room Not Found"

  @electa/launch/one-room
  Scenario: Who enters another room leaves the first
    Given "Ada" is in the first room
    When "Ada" is launched into the second room
    Then "Ada" is in the second room
    And nobody is in the first room

  @electa/launch/attendance-ends
  Scenario: The stay ends with the event
    Given an event is going on in the room for another 10 minutes
    And "Ada" is in the room
    When 10 minutes pass
    Then nobody is in the room

  @electa/logs/window
  Scenario: Without dates the logs are today's
    Given "Ada" was in the room yesterday and "Eve" is in it today
    When the school asks for the logs of the room
    Then the logs show "Eve" alone

  @electa/logs/filter
  Scenario: The logs of nobody and nothing
    When the school asks for the logs without a room or a user
    Then the call fails with "Missing Parameter: RoomID, UserId or Username"

  @electa/logs/result
  Scenario: What the logs show
    Given "Ada" is in the room
    When the school asks for the logs of the room
    Then the logs show the user number, the room number and when "Ada" entered

  @electa/vcr/disconnect
  Scenario: Somebody must leave
    Given "Ada" is in the room
    When the school disconnects "Ada" from the room
    Then the call succeeds
    And nobody is in the room

  @electa/vcr/sample-names
  Scenario: The names of the sample call
    Given "Ada" is in the room
    When the school calls /vcr/removeuser/ with the UID of "Ada"
    Then nobody is in the room

  @electa/vcr/not-in-session
  Scenario: Who is not there cannot be disconnected
    Given the school has a student
    When the school disconnects the student from the room
    Then the call fails with "User Not in Session"

  @electa/vcr/unknown
  Scenario: Somebody who is no user
    When the school disconnects the user 1 from the room
    Then the call fails with "User Not Found"
