@writes
Feature: Users of Electa
  A school creates its students and teachers, and deletes them.

  Sources: KB 50152 (Users, Creating Student and Teacher Accounts), KB 50153 (Deleting User Profiles), KB 50029 (the
  configurations of teachers).

  Background:
    Given an account at Electa

  @electa/user/create
  Scenario: A new user of the account is answered, and is known by the number from then on
    When Electa is asked to create a user with:
      | FirstName | LastName | Email           | UserType |
      | Ada       | Lovelace | ada@example.com | STD      |
    Then Electa's answer has:
      | CompanyId | UserType | Email           | Name         | UserId | Username | Password |
      | {CID}     | STD      | ada@example.com | Ada Lovelace | ...    | ...      | ...      |
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    Then Electa accepts

  @electa/user/result
  Scenario: The result has its elements in the order of the page
    When Electa is asked to create a user with:
      | FirstName | LastName | Email              | UserType |
      | GeorgeS   | Sandev   | george@example.com | STD      |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <User><CompanyId>{CID}</CompanyId><UserType>STD</UserType><Email>george@example.com</Email><Name>GeorgeS Sandev</Name>
      <UserId>...</UserId><Username>...</Username><Password>...</Password></User>
      """

  @electa/user/credentials
  Scenario: Nobody chooses a username or a password
    When Electa is asked to create a user with:
      | Username | Password     |
      | ada      | my own words |
    Then Electa accepts
    And the answer's text does not contain "my own words"
    And the answer's text does not contain "<Username>ada</Username>"

  @electa/user/email-taken
  Scenario: An e-mail address that somebody has is refused, in any letter case
    Given the student "Ada" at Electa
    When Electa is asked to create a user with:
      | Email           |
      | ada@example.com |
      | ADA@example.com |
    Then Electa refuses with "Email Address Already in Use"

  @electa/user/email-taken @needs-clock
  Scenario: An e-mail address that somebody has is accepted where the account's option allows it
    Given Electa has the setting duplicateEmailAllowed = "true"
    And the student "Ada" at Electa
    When Electa is asked to create a user with:
      | Email           |
      | ada@example.com |
    Then Electa accepts

  @electa/user/email-format
  Scenario: What has not the form of an e-mail address is refused
    When Electa is asked to create a user with:
      | Email           |
      | ada             |
      | @example.com    |
      | a b@example.com |
    Then Electa refuses with "Invalid Parameter: Email"

  @electa/user/type
  Scenario: Where teachers are unlimited, the type that was asked for results
    When Electa is asked to create a user with:
      | UserType |
      | STD      |
      | MDR      |
      | ADM      |
    Then Electa's answer has:
      | UserType |
      | STD      |
      | MDR      |
      | ADM      |

  @electa/user/type-unknown
  Scenario: A type that there is not is refused
    When Electa is asked to create a user with:
      | UserType |
      | TEACHER  |
      | 1        |
    Then Electa refuses with "Invalid Parameter: UserType"

  @electa/user/type-required @needs-clock
  Scenario: The type is required even where it is discarded
    Given Electa has the setting teacherConfiguration = "single"
    When Electa is asked to create a user with:
      | UserType   |
      | {left out} |
    Then Electa refuses with "Missing Parameter: UserType"

  @electa/user/single-teacher @needs-clock
  Scenario: An account for a single teacher discards teacher parameters, makes students, and says so
    Given Electa has the setting teacherConfiguration = "single"
    When Electa is asked to create a user with:
      | UserType | CanCreateUsers |
      | MDR      | True           |
      | ADM      | nonsense       |
    Then Electa's answer has:
      | UserType |
      | STD      |
      | STD      |

  @electa/user/fixed-teachers @needs-clock
  Scenario: An account with a fixed number of teachers makes so many and refuses one more
    Given Electa has the setting teacherConfiguration = "fixed"
    And Electa has the setting teacherQuota = "1"
    And the teacher "Ines" at Electa
    When Electa is asked to create a user with:
      | UserType |
      | MDR      |
      | ADM      |
    Then Electa refuses with "Maximum Number of Teachers Reached"
    When Electa is asked to create a user with:
      | UserType |
      | STD      |
    Then Electa accepts

  @electa/user/type-disabled @needs-clock
  Scenario: Where the user type is switched off, a student results
    Given Electa has the setting userTypeEnabled = "false"
    When Electa is asked to create a user with:
      | UserType |
      | MDR      |
    Then Electa's answer has:
      | UserType |
      | STD      |

  @electa/user/gender @needs-clock
  Scenario: Gender is M, F or N, and N when it is left out
    When Electa is asked to create a user with:
      | FirstName | Gender     |
      | Ada       | F          |
      | Alan      | M          |
      | Kim       | N          |
      | Sam       | {left out} |
    Then Electa accepts
    And Electa holds these users:
      | firstName | gender |
      | Account   | N      |
      | Ada       | F      |
      | Alan      | M      |
      | Kim       | N      |
      | Sam       | N      |
    When Electa is asked to create a user with:
      | Gender |
      | X      |
      | female |
    Then Electa refuses with "Invalid Parameter: Gender"

  @electa/user/permissions @needs-clock
  Scenario: The permissions of a teacher moderator are stored as sent
    When Electa is asked to create a user with:
      | FirstName | UserType | CanCreateUsers | CanSetUpEvents | CanAccessForeignUsers |
      | Ines      | MDR      | True           | False          | {left out}            |
      | Igor      | MDR      | {left out}     | {left out}     | True                  |
    And Electa is asked to create a user with:
      | FirstName | UserType | CanBrowseModerators | CanRemoveUserAccounts |
      | Iris      | MDR      | True                | False                 |
    Then "Ines" has these permissions at Electa:
      | CanCreateUsers | CanSetUpEvents | CanAccessForeignUsers | CanBrowseModerators | CanRemoveUserAccounts |
      | True           | False          |                       |                     |                       |
    And "Igor" has these permissions at Electa:
      | CanCreateUsers | CanSetUpEvents | CanAccessForeignUsers |
      |                |                | True                  |
    And "Iris" has these permissions at Electa:
      | CanCreateUsers | CanBrowseModerators | CanRemoveUserAccounts |
      |                | True                | False                 |

  @electa/user/permissions-ignored @needs-clock
  Scenario: Of anybody else the permissions are not even looked at
    When Electa is asked to create a user with:
      | FirstName | UserType | CanSetUpEvents |
      | Ada       | STD      | True           |
      | Eve       | ADM      | nonsense       |
    Then Electa accepts
    And "Ada" has no permissions at Electa
    And "Eve" has no permissions at Electa

  @electa/delete/user
  Scenario: A user is deleted by the number, and is gone
    Given the student "Ada" at Electa
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Response><ResponseCode>0</ResponseCode><ResponseData>Success</ResponseData></Response>
      """
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    Then Electa refuses with "User Not Found"

  @electa/delete/subscriptions @needs-clock
  Scenario: With a user go their subscriptions, and nobody else's
    Given the student "Ada" at Electa
    And the student "Eve" at Electa
    And the event "Algebra" at Electa on "12/01/2026 16:00:00"
    And "Ada" is subscribed to the event "Algebra" at Electa
    And "Ada" is subscribed to the course "French" at Electa
    And "Eve" is subscribed to the course "Latin" at Electa
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    Then Electa accepts
    And Electa holds these subscriptions:
      | course |
      | Latin  |

  @electa/delete/master-administrator
  Scenario: The creator of the account cannot be deleted, and another administrator can
    Given the administrator "Ada" at Electa
    When Electa is asked to delete a user with:
      | UID                  |
      | {the owner's UserId} |
    Then Electa refuses with "The Master Administrator Cannot Be Deleted"
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    Then Electa accepts

  @electa/delete/unknown-user
  Scenario: Deleting somebody who is not there is refused
    When Electa is asked to delete a user with:
      | UID |
      | 1   |
    Then Electa refuses with "User Not Found"

  @electa/delete/leaves-behind
  Scenario: The master administrator presents the events of a deleted teacher
    Given the teacher "Ines" at Electa
    And Electa was asked to schedule an event with:
      | Topic   | PresenterId     |
      | Algebra | {Ines's UserId} |
    When Electa is asked to delete a user with:
      | UID             |
      | {Ines's UserId} |
    And Electa is asked to show the calendar
    Then Electa lists:
      | Topic   | OrganizerId          |
      | Algebra | {the owner's UserId} |

  @electa/delete/leaves-behind @needs-clock
  Scenario: A deleted user leaves the room they are in, and the session logs keep that they were there
    Given "Ada" is in Electa's room "Main Classroom"
    When Electa is asked to delete a user with:
      | UID            |
      | {Ada's UserId} |
    And Electa is asked to show the session logs with:
      | RoomID                    |
      | {Main Classroom's RoomId} |
    Then Electa lists:
      | Name         | UTCLeaveDateTime |
      | Ada Lovelace | ...              |
