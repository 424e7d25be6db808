@writes
Feature: Classrooms of Electa
  People enter a virtual classroom from the school's own site, and the session logs tell who was there.

  Sources: KB 50053 (Direct Classroom Access), KB 50148 (Session Logs), KB 50155 (VCR, Disconnect User From Session).

  Background:
    Given an account at Electa

  @electa/launch/enter @electa/launch/creates-user
  Scenario: Somebody whom Electa does not know enters a room, and is a user from then on
    When Electa is asked to launch a user with:
      | FirstName | UserType | UniqueUserName | Email           |
      | Ada       | STD      | ada            | ada@example.com |
    Then Electa accepts
    When Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | Name         | UTCLeaveDateTime |
      | Ada Lovelace |                  |
    When Electa is asked to create a user with:
      | Email           |
      | ada@example.com |
    Then Electa refuses with "Email Address Already in Use"

  @electa/launch/page
  Scenario: A launch answers a page, be it with an error
    When Electa is asked to launch a user
    Then Electa's page is headed "Main Classroom"
    And Electa's page says "Ada Lovelace (STD) is in the room {Main Classroom's RoomId}."
    When Electa is asked to launch a user with:
      | RoomId |
      | 1      |
    Then Electa's page is headed "Room Not Found"

  @electa/launch/page @needs-clock
  Scenario: A launch answers XML where the setting says so, which is easier to test
    Given Electa has the setting launchReply = "xml"
    When Electa is asked to launch a user
    Then Electa's answer has:
      | CompanyId | RoomId                    | UserType |
      | {CID}     | {Main Classroom's RoomId} | STD      |

  @electa/launch/known-user
  Scenario: Somebody who is known by the key stays as they are
    Given "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to launch a user with:
      | UniqueUserName | FirstName | UserType | Email             |
      | ADA            | Eve       | MDR      | other@example.com |
    Then Electa's page says "Ada Lovelace (STD) is in the room"

  @electa/launch/known-user
  Scenario: Somebody who was never launched is known by the e-mail address, and gets the key
    Given the student "Ada" at Electa
    When Electa is asked to launch a user with:
      | UniqueUserName | FirstName | Email           |
      | countess       | Eve       | ada@example.com |
      | countess       | Eve       | eve@example.com |
    Then Electa accepts
    When Electa is asked to show the session logs with:
      | UserId         |
      | {Ada's UserId} |
    Then Electa lists:
      | ExternaName | Name         |
      | countess    | Ada Lovelace |

  @electa/launch/unique-user-name
  Scenario: The caller's own key for the user is required
    When Electa is asked to launch a user with:
      | UniqueUserName |
      | {left out}     |
    Then Electa refuses with "Missing Parameter: UniqueUserName"

  @electa/launch/type
  Scenario: A launch makes students and teacher moderators, and no administrators
    When Electa is asked to launch a user with:
      | UserType |
      | MDR      |
    Then Electa's page says "(MDR) is in the room"
    When Electa is asked to launch a user with:
      | UserType | UniqueUserName | Email           |
      | ADM      | eve            | eve@example.com |
      | nobody   | eve            | eve@example.com |
    Then Electa refuses with "Invalid Parameter: UserType"

  @electa/launch/type @needs-clock
  Scenario Outline: Where teachers are limited or moderators are switched off, a student results
    Given Electa has the setting <setting> = "<value>"
    When Electa is asked to launch a user with:
      | UserType |
      | MDR      |
    Then Electa's page says "(STD) is in the room"

    Examples:
      | setting                 | value  |
      | moderatorsThroughLaunch | false  |
      | teacherConfiguration    | single |
      | teacherConfiguration    | fixed  |

  @electa/launch/room
  Scenario: Nobody enters a room that there is not
    When Electa is asked to launch a user with:
      | RoomId |
      | 1      |
    Then Electa refuses with "Room Not Found"

  @electa/launch/one-room @needs-clock
  Scenario: Who enters another room leaves the first, and who enters the same goes on
    Given the room "Chemistry" at Electa
    When Electa is asked to launch a user with:
      | RoomId                    |
      | {Main Classroom's RoomId} |
      | {Main Classroom's RoomId} |
      | {Chemistry's RoomId}      |
    And Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | Name         | UTCLeaveDateTime |
      | Ada Lovelace | ...              |
    When Electa is asked to show the session logs with:
      | RoomID               |
      | {Chemistry's RoomId} |
    Then Electa lists:
      | Name         | UTCLeaveDateTime |
      | Ada Lovelace |                  |

  @electa/launch/attendance-ends @needs-clock
  Scenario: A stay ends with the event that is going on
    Given the time is "2026-12-01 16:50"
    And the event "Algebra" at Electa on "12/01/2026 16:00:00"
    And "Ada" is in Electa's room "Main Classroom"
    When 11 minutes pass
    And Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | UTCEnterDateTime  | UTCLeaveDateTime  |
      | 12/1/2026 4:50 PM | 12/1/2026 5:00 PM |

  @electa/launch/attendance-ends @needs-clock
  Scenario: A stay without an event ends after two hours
    Given the time is "2026-12-01 09:30"
    And "Ada" is in Electa's room "Main Classroom"
    When 3 hours pass
    And Electa is asked to issue a token
    And Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | UTCEnterDateTime  | UTCLeaveDateTime   |
      | 12/1/2026 9:30 AM | 12/1/2026 11:30 AM |

  @electa/logs/window @needs-clock
  Scenario: Without dates the logs are today's
    Given the time is "2026-11-30 23:50"
    And "Ada" is in Electa's room "Main Classroom"
    When 15 minutes pass
    And "Eve" enters Electa's room "Main Classroom"
    And Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | Name         | UTCEnterDateTime   |
      | Eve Lovelace | 12/1/2026 12:05 AM |

  @electa/logs/window @needs-clock
  Scenario: With a start alone the logs are those of the 24 hours that follow
    Given the time is "2026-12-01 09:30"
    And "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to show the session logs with:
      | RoomID                    | StartDateTimeUTC    |
      | {Main Classroom's RoomId} | 11/30/2026 09:30:00 |
    Then Electa lists nothing
    When Electa is asked to show the session logs with:
      | RoomID                    | StartDateTimeUTC    |
      | {Main Classroom's RoomId} | 11/30/2026 09:30:01 |
    Then Electa lists:
      | Name         |
      | Ada Lovelace |

  @electa/logs/filter
  Scenario: The logs are of a room or of somebody
    When Electa is asked to show the session logs
    Then Electa refuses with "Missing Parameter: RoomID, UserId or Username"

  @electa/logs/filter @needs-clock
  Scenario: The logs of a room, of a user by the number, of a user by the name
    Given the clock stands still
    And "Ada" is in Electa's room "Main Classroom"
    And "Eve" is in Electa's room "Main Classroom"
    When Electa is asked to show the session logs with:
      | UserId         |
      | {Ada's UserId} |
    Then Electa lists:
      | Name         |
      | Ada Lovelace |
    When Electa is asked to show the session logs with:
      | Username         | RoomID                    |
      | {Eve's Username} | {Main Classroom's RoomId} |
    Then Electa lists:
      | Name         |
      | Eve Lovelace |

  @electa/logs/result @needs-clock
  Scenario: The logs have an Item for each stay, with the sample's ExternaName
    Given the time is "2026-12-01 09:30"
    And "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Logs><Count>1</Count><CompanyId>{CID}</CompanyId><UTCFromDateTime>12/1/2026</UTCFromDateTime>
      <UTCToDateTime>12/2/2026</UTCToDateTime><Items><Item><UserId>{Ada's UserId}</UserId><ExternaName>ada</ExternaName>
      <RoomID>{Main Classroom's RoomId}</RoomID><Username>{Ada's Username}</Username><Name>Ada Lovelace</Name>
      <UTCEnterDateTime>12/1/2026 9:30 AM</UTCEnterDateTime><UTCLeaveDateTime></UTCLeaveDateTime></Item></Items></Logs>
      """

  @electa/vcr/disconnect
  Scenario: Somebody is disconnected, and is in the room no longer
    Given "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to disconnect a user with:
      | UserId         | Reason   |
      | {Ada's UserId} | Be quiet |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Response><ResponseCode>0</ResponseCode><ResponseData>Success</ResponseData></Response>
      """
    When Electa is asked to disconnect a user with:
      | UserId         |
      | {Ada's UserId} |
    Then Electa refuses with "User Not in Session"

  @electa/vcr/sample-names
  Scenario: The names of the sample call are taken too
    Given "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to disconnect a user with:
      | at               | UID            |
      | /vcr/removeuser/ | {Ada's UserId} |
    Then Electa accepts

  @electa/vcr/not-in-session
  Scenario: Who is not in the room cannot be disconnected from it
    Given the student "Ada" at Electa
    When Electa is asked to disconnect a user with:
      | UserId         |
      | {Ada's UserId} |
    Then Electa refuses with "User Not in Session"

  @electa/vcr/not-in-session @needs-clock
  Scenario: Who is in another room cannot be disconnected from this one
    Given the room "Chemistry" at Electa
    And "Ada" is in Electa's room "Chemistry"
    When Electa is asked to disconnect a user with:
      | UserId         |
      | {Ada's UserId} |
    Then Electa refuses with "User Not in Session"

  @electa/vcr/unknown
  Scenario: A user and a room that the account has not are refused
    Given "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to disconnect a user with:
      | UserId |
      | 1      |
    Then Electa refuses with "User Not Found"
    When Electa is asked to disconnect a user with:
      | RoomId | UserId         |
      | 1      | {Ada's UserId} |
    Then Electa refuses with "Room Not Found"
