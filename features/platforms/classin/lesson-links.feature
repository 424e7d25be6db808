@writes
Feature: Links into ClassIn lessons
  A link opens the app in the classroom of a lesson; another shows a course's live page.
  Sources: docs.eeo.cn classroom/getLoginLinked, classroom/getWebcastUrl.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the lesson "Roots" of the course "Algebra" by "Turing"
    And "Ada" is a student at ClassIn

  @classin/link/enter-classroom
  Scenario Outline: Every device has its address of a lesson
    Given "Ada" is a student of the course "Algebra" at ClassIn
    When the school asks for a link into the lesson "Roots" for "Ada" on the device <device>
    Then ClassIn's answer holds:
      | data | "<page>?telephone={account of Ada}&classId={lesson Roots}&courseId={course Algebra}&schoolId={UID of the school}" |

    Examples:
      | device | page                                             |
      | 1      | classin://www.eeo.cn/enterclass                  |
      | 2      | https://www.eeo.cn/client/mobile/ios/enterclass/ |
      | 3      | classin://www.eeo.cn/enterclass                  |

  @classin/link/members-only
  Scenario: Only members of a lesson get a link into its classroom
    When the school asks for a link into the lesson "Roots" for "Ada"
    Then ClassIn answers error 150
    When the school asks for a link into the lesson "Roots" for "Turing"
    Then ClassIn answers 1
    When the school asks for a link into the lesson "Roots" for "the school"
    Then ClassIn answers 1
    Given "Ada" is an auditor of the course "Algebra" at ClassIn
    When the school asks for a link into the lesson "Roots" for "Ada"
    Then ClassIn answers 1

  @classin/link/members-only
  Scenario: A course student who was taken out of a lesson gets no link into it
    Given "Ada" is a student of the course "Algebra" at ClassIn
    And the school takes "Ada" out of the lesson "Roots"
    When the school asks for a link into the lesson "Roots" for "Ada"
    Then ClassIn answers error 150

  @classin/user/cancelled-account @needs-clock
  Scenario: Who has cancelled the account gets no link
    Given "Ada" is a student of the course "Algebra" at ClassIn
    And "Ada" has cancelled the account at ClassIn
    When the school asks for a link into the lesson "Roots" for "Ada"
    Then ClassIn answers error 888

  @classin/link/ended @needs-clock
  Scenario: There is a link until the lesson ends
    Given the lesson "Roots" is running
    When the school asks for a link into the lesson "Roots" for "Turing"
    Then ClassIn answers 1
    Given the lesson "Roots" is over
    When the school asks for a link into the lesson "Roots" for "Turing"
    Then ClassIn answers error 145

  @classin/link/telephone-account
  Scenario: Who signs in by e-mail gets no link
    Given "Eve" has an account at ClassIn with:
      | email | eve@example.com |
    And "Eve" is a student at ClassIn
    And "Eve" is a student of the course "Algebra" at ClassIn
    When the school asks for a link into the lesson "Roots" for "Eve"
    Then ClassIn answers error 467

  @classin/link/webcast
  Scenario: A course has one live page for good, which can show one lesson
    When the school asks for the live page of the course "Algebra" at ClassIn
    Then ClassIn answers the address of a live page
    When the school asks for the live page of the lesson "Roots"
    Then ClassIn answers the same live page with "&lessonid={lesson Roots}" behind it
