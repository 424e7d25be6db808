@writes
Feature: Events of Electa
  A school puts live sessions into its calendar, and reads the calendar.

  Sources: KB 50150 (Scheduling Live Sessions), KB 50147 (Events, Extracting Part of The Calendar), KB 50039 (access types).

  Background:
    Given an account at Electa

  @electa/event/create
  Scenario: A live session is put into the calendar
    When Electa is asked to schedule an event with:
      | Topic   | StartDateTime       | Duration |
      | Algebra | 12/01/2026 16:00:00 | 90       |
    Then Electa accepts
    When Electa is asked to show the calendar
    Then Electa lists:
      | Topic   | EventLocalDateTime | EventId             | Duration |
      | Algebra | 12/1/2026 4:00 PM  | {Algebra's EventId} | 90       |

  @electa/event/result
  Scenario: The result is an Event with its number and what was decided for it
    When Electa is asked to schedule an event with:
      | Topic | StartDateTime       | Duration | EventType |
      | A & B | 01/05/2027 16:00:00 | 90       | B         |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Event><CompanyId>{CID}</CompanyId><EventId>...</EventId><Topic>A &amp; B</Topic>
      <StartDateTimeUTC>1/5/2027 4:00 PM</StartDateTimeUTC><Duration>90</Duration><RoomId>{Main Classroom's RoomId}</RoomId>
      <PresenterId>{the owner's UserId}</PresenterId><EventType>B</EventType></Event>
      """

  @electa/event/date
  Scenario: A date is mm/dd/yyyy hh:mm:ss with a 24-hour clock, or a date alone
    When Electa is asked to schedule an event with:
      | StartDateTime       |
      | 12/01/2026 16:00:00 |
      | 12/1/2026           |
    Then Electa accepts
    When Electa is asked to schedule an event with:
      | StartDateTime       |
      | 2026-12-01T16:00:00 |
      | 13/01/2026 16:00:00 |
      | 12/01/2026 4:00 PM  |
      | tomorrow            |
    Then Electa refuses with "Invalid Parameter: StartDateTime"

  @electa/event/utc-names @needs-clock
  Scenario: The names of the sample call are taken, and are in UTC
    Given Electa has the setting accountUtcOffset = "600"
    When Electa is asked to schedule an event with:
      | StartDateTime | StartDateTimeUTC    |
      | {left out}    | 12/01/2026 16:00:00 |
    Then Electa's answer has:
      | StartDateTimeUTC  |
      | 12/1/2026 4:00 PM |
    When Electa is asked to show the calendar with:
      | StartDateTime | EndDateTime | StartDateTimeUTC    | EndDateTimeUTC      |
      | {left out}    | {left out}  | 12/01/2026 16:00:00 | 12/01/2026 16:00:00 |
    Then Electa lists:
      | Topic   |
      | Algebra |

  @electa/event/time-zone @needs-clock
  Scenario: A local time is that of the time zone that was named
    Given the time zone 15 at Electa is -300 minutes from UTC
    When Electa is asked to schedule an event with:
      | StartDateTime       | TimeZoneId |
      | 12/01/2026 20:00:00 | 15         |
    Then Electa's answer has:
      | StartDateTimeUTC  |
      | 12/2/2026 1:00 AM |
    When Electa is asked to schedule an event with:
      | TimeZoneId |
      | 16         |
    Then Electa refuses with "Invalid Parameter: TimeZoneId"

  @electa/event/time-zone @needs-clock
  Scenario: A local time without a time zone is that of the account
    Given Electa has the setting accountUtcOffset = "120"
    When Electa is asked to schedule an event with:
      | StartDateTime       |
      | 12/01/2026 20:00:00 |
    Then Electa's answer has:
      | StartDateTimeUTC  |
      | 12/1/2026 6:00 PM |

  @electa/event/type
  Scenario: The access types are A and B
    When Electa is asked to schedule an event with:
      | EventType |
      | A         |
      | B         |
    Then Electa's answer has:
      | EventType |
      | A         |
      | B         |
    When Electa is asked to schedule an event with:
      | EventType |
      | C         |
      | AB        |
    Then Electa refuses with "Invalid Parameter: EventType"

  @electa/event/duration
  Scenario: An event has one of the lengths that the page lists
    When Electa is asked to schedule an event with:
      | Duration |
      | 5        |
      | 60       |
      | 90       |
      | 120      |
      | 720      |
      | 1440     |
    Then Electa accepts
    When Electa is asked to schedule an event with:
      | Duration |
      | 0        |
      | 1        |
      | 65       |
      | 150      |
      | 780      |
      | 1441     |
    Then Electa refuses with "Invalid Parameter: Duration"

  @electa/event/room
  Scenario: Without a room the account's first is taken, and one that there is not is refused
    When Electa is asked to schedule an event
    Then Electa's answer has:
      | RoomId                    |
      | {Main Classroom's RoomId} |
    When Electa is asked to schedule an event with:
      | RoomId |
      | 1      |
    Then Electa refuses with "Room Not Found"

  @electa/event/room @needs-clock
  Scenario: An event is in the room that was named
    Given the room "Chemistry" at Electa
    When Electa is asked to schedule an event with:
      | RoomId               |
      | {Chemistry's RoomId} |
    Then Electa's answer has:
      | RoomId               |
      | {Chemistry's RoomId} |

  @electa/event/presenter
  Scenario: The master administrator presents, or the teacher who was named
    Given the teacher "Ines" at Electa
    When Electa is asked to schedule an event with:
      | PresenterId     |
      | {left out}      |
      | {Ines's UserId} |
    Then Electa's answer has:
      | PresenterId          |
      | {the owner's UserId} |
      | {Ines's UserId}      |

  @electa/event/presenter
  Scenario: A student does not present, and neither does somebody who is not there
    Given the student "Ada" at Electa
    When Electa is asked to schedule an event with:
      | PresenterId    |
      | {Ada's UserId} |
    Then Electa refuses with "The Presenter Is Not a Teacher"
    When Electa is asked to schedule an event with:
      | PresenterId |
      | 1           |
    Then Electa refuses with "User Not Found"

  @electa/event/description
  Scenario: A description comes back in the calendar
    When Electa is asked to schedule an event with:
      | Topic   | Description |
      | Algebra | Bring paper |
    And Electa is asked to show the calendar
    Then Electa lists:
      | Topic   | Description |
      | Algebra | Bring paper |

  @electa/list/range
  Scenario: The calendar shows what begins from start to end, both included, in that order
    Given the event "Late" at Electa on "01/05/2027 16:00:00"
    And the event "First" at Electa on "01/05/2027 00:00:00"
    And the event "Last" at Electa on "01/06/2027 00:00:00"
    And the event "After" at Electa on "01/06/2027 00:00:01"
    And the event "Before" at Electa on "01/04/2027 23:59:59"
    When Electa is asked to show the calendar with:
      | StartDateTime | EndDateTime |
      | 1/5/2027      | 1/6/2027    |
    Then Electa lists:
      | Topic |
      | First |
      | Late  |
      | Last  |

  @electa/list/range
  Scenario: A calendar does not end before it begins
    When Electa is asked to show the calendar with:
      | StartDateTime | EndDateTime |
      | 1/6/2027      | 1/5/2027    |
    Then Electa refuses with "Invalid Parameter: EndDateTime"

  @electa/list/filters @needs-clock
  Scenario: The calendar of a room and of an organizer
    Given the teacher "Ines" at Electa
    And the room "Chemistry" at Electa
    And Electa was asked to schedule an event with:
      | Topic   | RoomId                    | PresenterId          |
      | Neither | {Main Classroom's RoomId} | {the owner's UserId} |
      | Room    | {Chemistry's RoomId}      | {the owner's UserId} |
      | Teacher | {Main Classroom's RoomId} | {Ines's UserId}      |
    When Electa is asked to show the calendar with:
      | RoomID               |
      | {Chemistry's RoomId} |
    Then Electa lists:
      | Topic |
      | Room  |
    When Electa is asked to show the calendar with:
      | OrganizerId     |
      | {Ines's UserId} |
    Then Electa lists:
      | Topic   |
      | Teacher |
    When Electa is asked to show the calendar with:
      | RoomID |
      | 1      |
    Then Electa lists nothing

  @electa/list/result
  Scenario: The calendar is an EventsSchedule with an Item for each event, and dates without leading zeros
    Given the event "Algebra" at Electa on "01/05/2027 16:00:00"
    When Electa is asked to show the calendar with:
      | StartDateTime | EndDateTime |
      | 01/05/2027    | 01/06/2027  |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <EventsSchedule><Count>1</Count><CompanyId>{CID}</CompanyId><StartDateTimeUTC>1/5/2027</StartDateTimeUTC>
      <EndDateTimeUTC>1/6/2027</EndDateTimeUTC><Items><Item><Topic>Algebra</Topic><Description></Description>
      <EventLocalDateTime>1/5/2027 4:00 PM</EventLocalDateTime><EventOriginalDateTime>1/5/2027 4:00 PM</EventOriginalDateTime>
      <EventId>{Algebra's EventId}</EventId><Duration>60</Duration><RoomId>{Main Classroom's RoomId}</RoomId>
      <OrganizerId>{the owner's UserId}</OrganizerId><EventType>A</EventType>
      <ShowInPublicCalendar>True</ShowInPublicCalendar></Item></Items></EventsSchedule>
      """
