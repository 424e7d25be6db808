@writes
Feature: ClassIn labels
  A school has a library of labels, and marks its courses and lessons with them.
  Sources: docs.eeo.cn classroom/addSchoolLabel, classroom/updateSchoolLabel, classroom/deleteSchoolLabel,
  classroom/addCourseLabels, classroom/addClassLabels.

  @classin/label/name @needs-clock
  Scenario: A label's name is cut at 20 characters, and no two labels have the same
    When the school makes the label "abcdefghijklmnopqrstuvwxyz" at ClassIn
    Then ClassIn answers 1
    And ClassIn holds 1 label with labelName "abcdefghijklmnopqrst"
    When the school makes the label "abcdefghijklmnopqrst" at ClassIn
    Then ClassIn answers 353
    And ClassIn holds 1 label

  @classin/label/name @needs-clock
  Scenario: A label is not renamed to the name of another
    Given the school at ClassIn has the label "Maths"
    And the school at ClassIn has the label "Hard"
    When the school renames the label "Hard" to "Maths" at ClassIn
    Then ClassIn answers error 353
    When the school renames the label "Hard" to "Hard" at ClassIn
    Then ClassIn answers 1
    When the school renames the label "Hard" to "Easy" at ClassIn
    Then ClassIn answers 1
    And ClassIn holds 1 label with labelName "Easy"

  @classin/label/existing-data @needs-clock
  Scenario Outline: A label that exists is handed out as a new one is
    Given ClassIn has the setting existingLabelData = "<setting>"
    And the school at ClassIn has the label "Maths"
    When the school makes the label "Maths" at ClassIn
    Then ClassIn answers 353
    And ClassIn's answer holds:
      | data | <data> |

    Examples:
      | setting | data                        |
      | object  | {"labelId":"{label Maths}"} |
      | number  | {label Maths}               |

  @classin/label/limit
  Scenario: A school has 100 labels at most
    Given the school at ClassIn has 100 labels
    When the school makes the label "Maths" at ClassIn
    Then ClassIn answers error 354

  @classin/label/limit @needs-clock
  Scenario: A school has as many labels as its contract says
    Given ClassIn has the setting labelsPerSchool = "1"
    And the school at ClassIn has the label "Maths"
    When the school makes the label "Hard" at ClassIn
    Then ClassIn answers error 354
    And ClassIn holds 1 label

  @classin/label/of-school @needs-clock
  Scenario: A school renames and deletes labels of its own
    Given the neighbouring school at ClassIn has the label "Loud"
    When the school renames the label "Loud" to "Quiet" at ClassIn
    Then ClassIn answers error 355
    When the school deletes the label "Loud" at ClassIn
    Then ClassIn answers error 355
    And ClassIn holds 1 label with labelName "Loud"
    When the school calls "updateSchoolLabel" at ClassIn with:
      | labelId   | 4711  |
      | labelName | Quiet |
    Then ClassIn answers error 356
    When the school calls "deleteSchoolLabel" at ClassIn with:
      | labelId | 4711 |
    Then ClassIn answers error 356

  @classin/label/of-course @needs-clock
  Scenario: A course's labels are replaced, and an empty list clears them
    Given the school at ClassIn has the label "Maths"
    And the school at ClassIn has the label "Hard"
    And the course "Algebra" at ClassIn
    When the course "Algebra" at ClassIn gets the labels "Maths"
    Then ClassIn's items answer "1"
    When the course "Algebra" at ClassIn gets the labels "Hard"
    Then the labels of the course "Algebra" at ClassIn are "Hard"
    When the course "Algebra" at ClassIn gets the labels "none"
    Then ClassIn's items answer "1"
    And the labels of the course "Algebra" at ClassIn are "none"

  @classin/label/of-course @needs-clock
  Scenario Outline: Labels that the school does not have are not set, nor are those beside them
    Given the school at ClassIn has the label "Maths"
    And the school at ClassIn has the label "Hard"
    And the neighbouring school at ClassIn has the label "Loud"
    And the course "Algebra" at ClassIn
    And the course "Algebra" at ClassIn has the labels "Maths"
    When the course "Algebra" at ClassIn gets the labels "Hard, <label>"
    Then ClassIn's items answer "<errno>"
    And the labels of the course "Algebra" at ClassIn are "Maths"

    Examples:
      | label | errno |
      | 4711  | 358   |
      | Loud  | 359   |

  @classin/label/course-limit
  Scenario: A course has 10 labels at most
    Given the school at ClassIn has 11 labels
    And the course "Algebra" at ClassIn
    When the course "Algebra" at ClassIn gets 10 labels
    Then ClassIn's items answer "1"
    When the course "Algebra" at ClassIn gets 11 labels
    Then ClassIn's items answer "399"

  @classin/lesson/labels @needs-clock
  Scenario: A lesson's labels are replaced, and an empty list clears them
    Given the school at ClassIn has the label "Maths"
    And the school at ClassIn has the label "Hard"
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the lesson "Fractions" gets the labels "Maths"
    Then ClassIn's items answer "1"
    When the lesson "Fractions" gets the labels "Hard"
    Then the labels of the lesson "Fractions" are "Hard"
    When the lesson "Fractions" gets the labels "none"
    Then ClassIn's items answer "1"
    And the labels of the lesson "Fractions" are "none"

  @classin/lesson/labels @needs-clock
  Scenario Outline: A lesson's labels exist, and are the school's own
    Given the school at ClassIn has the label "Hard"
    And the neighbouring school at ClassIn has the label "Loud"
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the lesson "Fractions" gets the labels "Hard, <label>"
    Then ClassIn's items answer "<errno>"
    And the labels of the lesson "Fractions" are "none"

    Examples:
      | label | errno |
      | 4711  | 358   |
      | Loud  | 359   |

  @classin/lesson/labels
  Scenario: A lesson has 10 labels at most
    Given the school at ClassIn has 11 labels
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the lesson "Fractions" gets 10 labels
    Then ClassIn's items answer "1"
    When the lesson "Fractions" gets 11 labels
    Then ClassIn's items answer "357"
