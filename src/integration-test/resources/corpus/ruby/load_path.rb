p $LOAD_PATH, $:.equal?($LOAD_PATH), $-I.size
