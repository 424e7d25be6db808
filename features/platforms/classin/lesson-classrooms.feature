@writes
Feature: Classrooms of ClassIn lessons
  How many students are on stage, how they come there, how sharp the pictures are, and what the school's edition offers.
  Sources: docs.eeo.cn classroom/addCourseClass, classroom/modifyClassSeatNum, appendix/rules.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/lesson/seats @needs-clock
  Scenario Outline: As many students come on stage as the contract says, six unless the lesson says
    Given ClassIn has the setting seatsPerLesson = "<most>"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | seatNum | <seats> |
    Then ClassIn answers <errno>

    Examples:
      | most | seats | errno |
      | 12   |       | 1     |
      | 12   | 12    | 1     |
      | 12   | 13    | 259   |
      | 5    | 6     | 259   |

  @classin/lesson/seats-number
  Scenario Outline: Seats are a number from zero on
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | seatNum | <seats> |
    Then ClassIn answers error 121601007

    Examples:
      | seats |
      | -1    |
      | many  |

  @classin/lesson/definition
  Scenario Outline: Sharp pictures go with few students on stage
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | seatNum | <seats> |
      | isHd    | <hd>    |
      | isDc    | <dc>    |
    Then ClassIn answers <errno>

    Examples:
      | seats | hd | dc | errno |
      | 1     | 1  | 0  | 1     |
      | 6     | 2  | 0  | 1     |
      | 7     | 0  | 0  | 1     |
      | 7     | 1  | 0  | 368   |
      | 6     | 0  | 3  | 808   |

  @classin/lesson/definition @needs-clock
  Scenario: Two cameras bring full high definition with them
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | seatNum | 1 |
      | isHd    | 0 |
      | isDc    | 3 |
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | seatNum | 1 |
      | isHd    | 2 |
      | isDc    | 3 |

  @classin/lesson/smart-classroom @needs-clock
  Scenario: In the smart classroom nobody comes on stage unasked
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | teachMode     | 2 |
      | isAutoOnstage | 0 |
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | teachMode   | 2     |
      | autoOnstage | false |

  @classin/lesson/smart-classroom
  Scenario Outline: A lesson is online or in the smart classroom
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | teachMode | <mode> |
    Then ClassIn answers error 100

    Examples:
      | mode   |
      | 0      |
      | 3      |
      | online |

  @classin/lesson/auto-onstage @needs-clock
  Scenario Outline: Zero lets students come on stage by themselves, and one does not
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | isAutoOnstage | <sent> |
    Then the lesson "Fractions" has:
      | autoOnstage | <kept> |

    Examples:
      | sent | kept  |
      |      | true  |
      | 0    | true  |
      | 1    | false |
      | 7    | true  |

  @classin/lesson/edition @needs-clock
  Scenario Outline: What the school's edition lacks is refused
    Given ClassIn has the setting editionLacks = "<lacks>"
    And "Hopper" is a teacher at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record  | <record> |
      | <field> | <value>  |
    Then ClassIn answers error <errno>
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then ClassIn answers 1

    Examples:
      | lacks          | record | field        | value           | errno     |
      | recording      | 1      | replay       | 0               | 121601010 |
      | sceneRecording | 1      | recordScene  | 1               | 121601006 |
      | webLive        | 1      | live         | 1               | 121601005 |
      | webReplay      | 1      | replay       | 1               | 121601009 |
      | coTeachers     | 0      | assistantUid | {UID of Hopper} | 121601008 |
      | smartClassroom | 0      | teachMode    | 2               | 121601001 |

  @classin/lesson/edition @needs-clock
  Scenario Outline: Cameras and pictures that the school's edition lacks are refused
    Given ClassIn has the setting editionLacks = "<lacks>"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | seatNum | 1    |
      | isHd    | <hd> |
      | isDc    | <dc> |
    Then ClassIn answers error <errno>

    Examples:
      | lacks          | hd | dc | errno     |
      | dualCamera     | 0  | 3  | 121601011 |
      | highDefinition | 1  | 0  | 121601012 |
