@writes
Feature: Calling ClassIn's first API
  Every call is a form that is posted to one of two addresses, with the action in the query. Every answer is HTTP 200 and
  says by its errno what became of the call.
  Sources: docs.eeo.cn, every v1 page; Error-Handling/Basic_errors; appendix/deprecated; edit_history 6.0.4.

  @classin/v1/envelope @needs-clock
  Scenario Outline: Every answer is HTTP 200 with an errno and its words
    Given "Ada" is a student at ClassIn
    When the school renames the student "<student>" to "Eve" at ClassIn
    Then the HTTP status is 200
    And the header "Content-Type" is "application/json; charset=utf-8"
    And ClassIn's answer is exactly:
      """
      <answer>
      """

    Examples:
      | student | answer                                                |
      | Ada     | {"error_info":{"errno":1,"error":"程序正常执行"}}     |
      | 4711    | {"error_info":{"errno":228,"error":"机构下无此学生"}} |

  @classin/v1/envelope @needs-clock
  Scenario Outline: The content type of the answers is a setting
    Given ClassIn has the setting contentType = "<type>"
    When the school registers "Ada" at ClassIn
    Then ClassIn answers 1
    And the header "Content-Type" is "<type>"

    Examples:
      | type                     |
      | text/html; charset=UTF-8 |
      | application/json         |

  @classin/v1/errno-type @needs-clock
  Scenario Outline: errno is a number, and where a sample shows a string that is a setting
    Given ClassIn has the setting registerErrnoType = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | 1 |
    Then ClassIn's answer holds:
      | error_info.errno | <register> |
    When the school sets the password of "Ada" at ClassIn to "another1"
    Then ClassIn's answer holds:
      | error_info.errno | <register> |
    When the school renames the student "Ada" to "Eve" at ClassIn
    Then ClassIn's answer holds:
      | error_info.errno | 1 |

    Examples:
      | setting | register |
      | number  | 1        |
      | string  | "1"      |

  @classin/v1/withdrawn-action
  Scenario Outline: An action that was taken offline is refused like one without permission
    When the school calls "<action>" at ClassIn
    Then ClassIn answers error 102

    Examples:
      | action                    |
      | getStudentList            |
      | delCourse                 |
      | updateTeacherCloudFolders |

  @classin/v1/unknown-action @needs-clock
  Scenario Outline: An action that never existed is refused, in letters that differ too
    Given ClassIn has the setting unknownActionErrno = "<setting>"
    When the school calls "<action>" at ClassIn
    Then ClassIn answers error <errno>

    Examples:
      | action     | setting | errno |
      | addNothing | 102     | 102   |
      | Register   | 102     | 102   |
      | addNothing | 100     | 100   |

  @classin/v1/post-only @needs-clock
  Scenario Outline: Only a POST is heard
    When the school calls "register" at ClassIn by <method> with:
      | telephone | 13900000001 |
      | password  | secret12    |
    Then ClassIn answers error 100
    And the explanation names "Send a POST"
    And ClassIn holds 0 users with telephone "13900000001"

    Examples:
      | method |
      | GET    |
      | PUT    |

  @classin/v1/form-only @needs-clock
  Scenario Outline: A body that is no form has no parameters
    Given ClassIn has the setting missingSignatureErrno = "102"
    When the school calls "register" at ClassIn with a body of the type "<type>":
      """
      {"telephone":"13900000001","password":"secret12"}
      """
    Then ClassIn answers error 100
    And the explanation names "<explanation>"

    Examples:
      | type                           | explanation                       |
      | application/json               | application/x-www-form-urlencoded |
      | multipart/form-data; boundary=x | could not be read                 |

  @classin/v1/form-only @needs-clock
  Scenario: A form of more than 8 MB is not read
    When the school calls "register" at ClassIn with 9 MB of something else and:
      | telephone | 13900000001 |
      | password  | secret12    |
    Then ClassIn answers error 100
    And the explanation names "could not be read"
    And ClassIn holds 0 users with telephone "13900000001"

  @classin/v1/parameters @needs-clock
  Scenario Outline: A required parameter that is missing, empty, misspelt or no number is refused
    Given "Ada" is a student at ClassIn
    When the school calls "editSchoolStudent" at ClassIn with:
      | <uid>  | <who>    |
      | <name> | <called> |
    Then ClassIn answers error 100
    And the school at ClassIn has the student "Ada"

    Examples:
      | uid        | who          | name        | called |
      | other      | 1            | studentName | Eve    |
      | studentUid |              | studentName | Eve    |
      | studentuid | {UID of Ada} | studentName | Eve    |
      | studentUid | Ada          | studentName | Eve    |
      | studentUid | -1           | studentName | Eve    |
      | studentUid | {UID of Ada} | studentName |        |

  @classin/v1/parameters @needs-clock
  Scenario: Parameters that an action does not know are ignored, and empty ones count as not sent
    When the school calls "register" at ClassIn as multipart/form-data with:
      | telephone         | 13900000001 |
      | password          | secret12    |
      | email             |             |
      | md5pass           |             |
      | addToSchoolMember |             |
      | favouriteColour   | green       |
    Then ClassIn answers 1
    And ClassIn holds 1 user with telephone "13900000001"

  @classin/v1/array-parameters
  Scenario Outline: A list is a JSON text in one parameter, and must have something in it
    When the school calls "registerMultiple" at ClassIn with:
      | userJson | <list> |
    Then ClassIn answers error 155

    Examples:
      | list                                                    |
      |                                                         |
      | []                                                      |
      | {"telephone":"13900000001","password":"secret12"}       |
      | "13900000001"                                           |
      | [{"telephone":"13900000001","password":"secret12"}      |
      | telephone=13900000001                                   |

  @classin/v1/repeated-call @needs-clock
  Scenario: The same registration again within five seconds is refused
    Given the clock stands still
    When the school registers "Ada" at ClassIn
    And 4 seconds pass
    And the school makes the same ClassIn call again
    Then ClassIn answers error 101003002
    When 1 second passes
    And the school makes the same ClassIn call again
    Then ClassIn answers 135 with the UID of "Ada"

  @classin/v1/repeated-call @needs-clock
  Scenario: Adding the same member again within five seconds is refused
    Given the clock stands still
    And "Ada" has an account at ClassIn
    When the school adds "Ada" as a student at ClassIn
    And the school makes the same ClassIn call again
    Then ClassIn answers error 101003002
    When the school adds "Ada" as a teacher at ClassIn
    And the school makes the same ClassIn call again
    Then ClassIn answers error 101003002
    When 5 seconds pass
    And the school makes the same ClassIn call again
    Then ClassIn answers error 133

  @classin/v1/repeated-call @needs-clock
  Scenario: Only a call that was accepted is remembered
    Given the clock stands still
    When the school registers "Ada" at ClassIn with:
      | password | short |
    And the school makes the same ClassIn call again
    Then ClassIn answers error 137

  @classin/v1/repeated-call @needs-clock
  Scenario: With the quotas off the same call may come again at once
    Given the clock stands still
    And ClassIn has the setting quotas = "off"
    And "Ada" has an account at ClassIn
    When the school adds "Ada" as a student at ClassIn
    And the school makes the same ClassIn call again
    Then ClassIn answers error 133

  @classin/v1/repeated-call @needs-clock
  Scenario: The five seconds are a setting, and can be none
    Given the clock stands still
    And ClassIn has the setting repeatedCallWindow = "PT0S"
    When the school registers these people at ClassIn at once:
      | telephone   | password |
      | 13900000001 | secret12 |
    And the school makes the same ClassIn call again
    Then ClassIn's items answer "135"
